package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;

/** A lock of one thread at a time that may be given back to wait for a notification: a monitor, or the write side of a read-write lock. */
public interface Exclusive {
    /** With the slot, the location of its state. */
    Object object();

    int slot();

    boolean free();

    boolean heldBy(ControlledThread thread);

    /** A thread has given it back to wait for a notification, in whatever queue. */
    void sleeps(Sleeper sleeper);

    /** The thread has it again. */
    void awake(Sleeper sleeper);

    /** Takes it; the same operation each time. */
    Operation acquire();

    /** Something else that the thread that holds it does. */
    Operation operation(Kind kind);

    /** Gives it back, however often the thread holds it; the result makes the thread hold it as often again. */
    Runnable giveBack(ControlledThread thread);
}
