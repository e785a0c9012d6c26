package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a completable future waits for, and its time-outs, which the JDK leaves to a thread with a real clock. */
@Replaces(CompletableFuture.class)
public final class CompletableFutureHooks {
    private static final String DELAYER = "CompletableFutureDelayScheduler";

    private CompletableFutureHooks() {}

    public static <T> T join(CompletableFuture<T> future) {
        FutureHooks.compensated(future);
        FutureHooks.waits(future::isDone).untilReady(Machine.current);
        return future.join();
    }

    public static <T> CompletableFuture<T> orTimeout(CompletableFuture<T> future, long time, TimeUnit unit) {
        later(unit.toNanos(time), () -> future.completeExceptionally(new TimeoutException()));
        return future;
    }

    public static <T> CompletableFuture<T> completeOnTimeout(CompletableFuture<T> future, T value, long time, TimeUnit unit) {
        later(unit.toNanos(time), () -> future.complete(value));
        return future;
    }

    @ReplacesStatic
    public static Executor delayedExecutor(long delay, TimeUnit unit) {
        return delayedExecutor(delay, unit, CommonPool.EXECUTOR);
    }

    @ReplacesStatic
    public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
        return task -> later(unit.toNanos(delay), () -> ExecutorHooks.execute(executor, task));
    }

    private static void later(long nanoseconds, Runnable action) {
        CommonPool.start(DELAYER, () -> {
            try {
                Threads.pause(nanoseconds);
            } catch (InterruptedException never) {
                return;
            }
            Machine.current.step(Library.CALL);
            action.run();
        });
    }

    public static Executor defaultExecutor(CompletableFuture<?> future) {
        return CommonPool.EXECUTOR;
    }
}
