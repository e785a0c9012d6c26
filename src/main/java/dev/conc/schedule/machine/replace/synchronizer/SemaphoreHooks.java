package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Permits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Semaphores, see {@link Permits}. */
@Replaces(Semaphore.class)
public final class SemaphoreHooks {
    private SemaphoreHooks() {}

    public static void acquire(Semaphore semaphore) throws InterruptedException {
        acquire(semaphore, 1);
    }

    public static void acquire(Semaphore semaphore, int permits) throws InterruptedException {
        Permits.of(semaphore).acquire(Machine.current, permits);
    }

    public static void acquireUninterruptibly(Semaphore semaphore) {
        acquireUninterruptibly(semaphore, 1);
    }

    public static void acquireUninterruptibly(Semaphore semaphore, int permits) {
        Permits.of(semaphore).acquireUninterruptibly(Machine.current, permits);
    }

    public static boolean tryAcquire(Semaphore semaphore) {
        return tryAcquire(semaphore, 1);
    }

    public static boolean tryAcquire(Semaphore semaphore, int permits) {
        return Permits.of(semaphore).tryAcquire(Machine.current, permits);
    }

    public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit) throws InterruptedException {
        return tryAcquire(semaphore, 1, time, unit);
    }

    public static boolean tryAcquire(Semaphore semaphore, int permits, long time, TimeUnit unit) throws InterruptedException {
        return Permits.of(semaphore).tryAcquire(Machine.current, permits, unit.toNanos(time));
    }

    public static void release(Semaphore semaphore) {
        release(semaphore, 1);
    }

    public static void release(Semaphore semaphore, int permits) {
        Permits.of(semaphore).release(Machine.current, permits);
    }

    public static void reducePermits(Semaphore semaphore, int reduction) {
        if (reduction < 0) {
            throw new IllegalArgumentException();
        }
        Permits.of(semaphore).reduce(Machine.current, reduction);
    }

    public static String toString(Semaphore semaphore) {
        return Identities.text(semaphore) + "[Permits = " + availablePermits(semaphore) + "]";
    }

    public static int drainPermits(Semaphore semaphore) {
        return Permits.of(semaphore).drain(Machine.current);
    }

    public static int availablePermits(Semaphore semaphore) {
        return Permits.of(semaphore).available(Machine.current);
    }

    public static boolean hasQueuedThreads(Semaphore semaphore) {
        return getQueueLength(semaphore) > 0;
    }

    public static int getQueueLength(Semaphore semaphore) {
        return Permits.of(semaphore).waiting(Machine.current);
    }
}
