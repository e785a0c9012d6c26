package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

/** The waits with a time-out of the program's own synchronizers: one attempt, and another one where the wait is a long one and its time has passed. */
@Replaces(AbstractQueuedSynchronizer.class)
public final class SynchronizerHooks {
    /** An attempt that does not wait. */
    interface Attempt {
        boolean now() throws InterruptedException;
    }

    private SynchronizerHooks() {}

    public static boolean tryAcquireNanos(AbstractQueuedSynchronizer synchronizer, int argument, long nanoseconds)
            throws InterruptedException {
        return attempt(() -> synchronizer.tryAcquireNanos(argument, 0), nanoseconds);
    }

    public static boolean tryAcquireSharedNanos(AbstractQueuedSynchronizer synchronizer, int argument, long nanoseconds)
            throws InterruptedException {
        return attempt(() -> synchronizer.tryAcquireSharedNanos(argument, 0), nanoseconds);
    }

    static boolean attempt(Attempt attempt, long nanoseconds) throws InterruptedException {
        Machine.current.step(Library.CALL);
        if (attempt.now()) {
            return true;
        }
        Threads.pause(Math.max(0, nanoseconds));
        if (!Machine.current.clock.isLong(nanoseconds)) {
            return false;
        }
        Machine.current.step(Library.CALL);
        return attempt.now();
    }
}
