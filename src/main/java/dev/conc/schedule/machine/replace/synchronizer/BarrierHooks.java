package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Cyclic barriers: an arrival is a step; those that wait go on when the last has come, in any order. See {@link Barrier}. */
@Replaces(CyclicBarrier.class)
public final class BarrierHooks {
    private BarrierHooks() {}

    public static int await(CyclicBarrier barrier) throws InterruptedException, BrokenBarrierException {
        try {
            return Barrier.of(barrier).await(Long.MAX_VALUE);
        } catch (TimeoutException never) {
            throw new IllegalStateException(never);
        }
    }

    public static int await(CyclicBarrier barrier, long time, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        return Barrier.of(barrier).await(unit.toNanos(time));
    }

    public static void reset(CyclicBarrier barrier) {
        Barrier.of(barrier).reset();
    }

    public static boolean isBroken(CyclicBarrier barrier) {
        return Barrier.of(barrier).broken();
    }

    public static int getNumberWaiting(CyclicBarrier barrier) {
        return Barrier.of(barrier).waiting();
    }
}
