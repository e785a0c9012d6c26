package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.PoolMembership;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Uncaught;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Processors;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Fork-join pools: the JDK's object keeps the settings, {@link ForkedTasks} runs the tasks. */
@Replaces(ForkJoinPool.class)
public final class ForkJoinPoolHooks {
    private ForkJoinPoolHooks() {}

    @ReplacesConstructor
    public static ForkJoinPool create() {
        return new ForkJoinPool(Processors.COUNT);
    }

    private static <T extends ForkJoinTask<?>> T start(ForkJoinPool pool, T task) {
        Machine.current.step(Library.CALL);
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("the pool has been shut down");
        }
        ForkedTasks.fork(pool, task);
        return task;
    }

    public static <T> T invoke(ForkJoinPool pool, ForkJoinTask<T> task) {
        return ForkJoinTaskHooks.join(start(pool, task));
    }

    public static void execute(ForkJoinPool pool, ForkJoinTask<?> task) {
        ForkJoinTask<?> ignored = start(pool, task);
    }

    public static void execute(ForkJoinPool pool, Runnable task) {
        ForkJoinTask<?> ignored = start(pool, task instanceof ForkJoinTask<?> made ? made : ForkJoinTask.adapt(reporting(task)));
    }

    /** Nobody asks for the result of such a task: an exception goes to the thread's handler. */
    private static Runnable reporting(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error uncaught) {
                Failure failure = Uncaught.failure(Machine.current, Threads.self(), uncaught);
                if (failure != null) {
                    Machine.current.failures.add(failure);
                }
            }
        };
    }

    public static <T> ForkJoinTask<T> submit(ForkJoinPool pool, ForkJoinTask<T> task) {
        return start(pool, task);
    }

    public static <T> ForkJoinTask<T> submit(ForkJoinPool pool, Callable<T> task) {
        return start(pool, adapted(task));
    }

    public static <T extends @Nullable Object> ForkJoinTask<T> submit(ForkJoinPool pool, Runnable task, T result) {
        return submit(pool, Executors.callable(task, result));
    }

    public static ForkJoinTask<?> submit(ForkJoinPool pool, Runnable task) {
        return submit(pool, Executors.callable(task));
    }

    /** A task that may be cancelled until it has its result: what it computes ends with a step. */
    private static <T> ForkJoinTask<T> adapted(Callable<T> task) {
        Objects.requireNonNull(task);
        AtomicReference<ForkJoinTask<T>> made = new AtomicReference<>();
        ForkJoinTask<T> adapted = ForkJoinTask.adapt(() -> {
            try {
                return task.call();
            } finally {
                ForkedTasks.mayBeCancelled(Objects.requireNonNull(made.get()));
            }
        });
        made.set(adapted);
        return adapted;
    }

    static Waits quiet(ForkJoinPool pool) {
        return new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, () -> ForkedTasks.idle(pool), null, false, Wait.of(Wait.For.POOL));
    }

    public static boolean awaitQuiescence(ForkJoinPool pool, long time, TimeUnit unit) {
        return quiet(pool).deafAtMost(Machine.current, unit.toNanos(time));
    }

    static boolean terminated(ForkJoinPool pool) {
        return pool.isShutdown() && ForkedTasks.idle(pool);
    }

    static boolean awaitTermination(ForkJoinPool pool, long time, TimeUnit unit) throws InterruptedException {
        if (ForkedTasks.common(pool)) {
            awaitQuiescence(pool, time, unit);
            return false;
        }
        return new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, () -> terminated(pool), null, false, Wait.of(Wait.For.POOL))
                .unlessReady(Machine.current, unit.toNanos(time));
    }

    static void close(ForkJoinPool pool) {
        if (!ForkedTasks.common(pool)) {
            Machine.current.step(Library.CALL);
            pool.shutdown();
            quiet(pool).untilReady(Machine.current);
        }
    }

    public static int getParallelism(ForkJoinPool pool) {
        return ForkedTasks.common(pool) ? CommonPool.PARALLELISM : pool.getParallelism();
    }

    @ReplacesStatic
    public static void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException {
        PoolMembership pool = Threads.self().pool;
        boolean over = blocker.isReleasable();
        while (!over) {
            if (pool != null) {
                pool.blocks(() -> false);
            }
            over = blocker.block() || blocker.isReleasable();
        }
    }

    @ReplacesStatic
    public static int getCommonPoolParallelism() {
        return CommonPool.PARALLELISM;
    }
}
