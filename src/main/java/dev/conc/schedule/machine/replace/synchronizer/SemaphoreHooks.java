package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Queues;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Semaphores. One permit is taken as a lock is; who wants several waits until they are there, and others may overtake it. */
@Replaces(Semaphore.class)
public final class SemaphoreHooks {
    private SemaphoreHooks() {}

    private static Waits one(Semaphore semaphore) {
        return Waits.lock(Kind.ACQUIRE, semaphore, () -> semaphore.availablePermits() > 0, Wait.permits(1));
    }

    private static Waits permits(Semaphore semaphore, int permits) {
        Waits one = one(semaphore);
        if (permits < 0) {
            throw new IllegalArgumentException();
        }
        return permits == 1 ? one
                : new Waits(Kind.ACQUIRE, semaphore, Waits.STATE, Access.UPDATE, () -> semaphore.availablePermits() >= permits, one.value(),
                        false, Wait.permits(permits));
    }

    public static void acquire(Semaphore semaphore) throws InterruptedException {
        acquire(semaphore, 1);
    }

    public static void acquire(Semaphore semaphore, int permits) throws InterruptedException {
        permits(semaphore, permits).interruptibly(Machine.current);
        take(semaphore, permits);
    }

    public static void acquireUninterruptibly(Semaphore semaphore) {
        acquireUninterruptibly(semaphore, 1);
    }

    public static void acquireUninterruptibly(Semaphore semaphore, int permits) {
        permits(semaphore, permits).untilReady(Machine.current);
        take(semaphore, permits);
    }

    public static boolean tryAcquire(Semaphore semaphore) {
        return tryAcquire(semaphore, 1);
    }

    public static boolean tryAcquire(Semaphore semaphore, int permits) {
        return permits(semaphore, permits).attempt(Machine.current) && take(semaphore, permits);
    }

    public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit) throws InterruptedException {
        return tryAcquire(semaphore, 1, time, unit);
    }

    public static boolean tryAcquire(Semaphore semaphore, int permits, long time, TimeUnit unit) throws InterruptedException {
        return permits(semaphore, permits).atMost(Machine.current, unit.toNanos(time)) && take(semaphore, permits);
    }

    private static boolean take(Semaphore semaphore, int permits) {
        return semaphore.tryAcquire(permits);
    }

    public static void release(Semaphore semaphore) {
        release(semaphore, 1);
    }

    public static void release(Semaphore semaphore, int permits) {
        Machine.current.step(one(semaphore).operation(Kind.RELEASE, true));
        semaphore.release(permits);
    }

    public static int drainPermits(Semaphore semaphore) {
        Machine.current.step(one(semaphore).operation(Kind.ACQUIRE, true));
        return semaphore.drainPermits();
    }

    public static int availablePermits(Semaphore semaphore) {
        Machine.current.step(one(semaphore).operation(Kind.READ, false));
        return semaphore.availablePermits();
    }

    /** Nobody queues inside the semaphore: who cannot go on waits before it. */
    public static boolean hasQueuedThreads(Semaphore semaphore) {
        return getQueueLength(semaphore) > 0;
    }

    public static int getQueueLength(Semaphore semaphore) {
        availablePermits(semaphore);
        return Queues.length(semaphore);
    }
}
