package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;

/** A lock of one thread at a time that may be given back to wait for a notification: a monitor, or the write side of a read-write lock. */
public interface Exclusive {
    /** With the slot, the location of its state. */
    Object object();

    int slot();

    boolean free();

    boolean heldBy(ControlledThread thread);

    /** How many threads wait to be notified, in whatever queue, has changed by this. */
    void sleeping(int more);

    /** Takes it; the same operation each time. */
    Operation acquire();

    /** A waiting thread that has been interrupted takes itself out of the queue; the same operation each time. */
    Operation leave();

    /** Something else that the thread that holds it does. */
    Operation operation(Kind kind);

    /** Gives it back, however often the thread holds it; the result makes the thread hold it as often again. */
    Runnable giveBack(ControlledThread thread);
}
