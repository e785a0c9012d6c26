package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;

/** The waits with a time-out of the program's own synchronizers whose state is a long: one attempt, and another one where the wait is a long one and its time has passed. */
@Replaces(AbstractQueuedLongSynchronizer.class)
public final class LongSynchronizerHooks {
    private LongSynchronizerHooks() {}

    public static boolean tryAcquireNanos(AbstractQueuedLongSynchronizer synchronizer, long argument, long nanoseconds)
            throws InterruptedException {
        return SynchronizerHooks.attempt(() -> synchronizer.tryAcquireNanos(argument, 0), nanoseconds);
    }

    public static boolean tryAcquireSharedNanos(AbstractQueuedLongSynchronizer synchronizer, long argument, long nanoseconds)
            throws InterruptedException {
        return SynchronizerHooks.attempt(() -> synchronizer.tryAcquireSharedNanos(argument, 0), nanoseconds);
    }
}
