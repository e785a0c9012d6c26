package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.instrument.Replaces;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Futures of every kind. */
@Replaces(Future.class)
public final class FutureHooks {
    private FutureHooks() {}

    static Waits waits(BooleanSupplier done) {
        return new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, done, null, false, "a result");
    }

    /** Waits until the future is done, however it ends. */
    static void finish(Future<?> future) throws InterruptedException {
        (future instanceof ForkJoinTask<?> task ? ForkedTasks.end(task) : waits(future::isDone)).interruptibly(Machine.current);
    }

    public static <T> T get(Future<T> future) throws InterruptedException, ExecutionException {
        if (future instanceof ForkJoinTask<T> task) {
            return ForkJoinTaskHooks.get(task);
        }
        if (ExecutorHooks.library(future) || future instanceof ScheduledPool.Task<?>) {
            finish(future);
        }
        return future.get();
    }

    public static <T> T get(Future<T> future, long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (future instanceof ForkJoinTask<T> task) {
            return ForkJoinTaskHooks.get(task, time, unit);
        }
        if (!ExecutorHooks.library(future) && !(future instanceof ScheduledPool.Task<?>)) {
            return future.get(time, unit);
        }
        if (!waits(future::isDone).atMost(Machine.current, unit.toNanos(time))) {
            throw new TimeoutException();
        }
        return future.get();
    }

    public static boolean isDone(Future<?> future) {
        if (future instanceof ForkJoinTask<?> task) {
            return ForkJoinTaskHooks.isDone(task);
        }
        look();
        return future.isDone();
    }

    public static boolean isCancelled(Future<?> future) {
        look();
        return future.isCancelled();
    }

    public static Future.State state(Future<?> future) {
        look();
        return future.state();
    }

    public static <T> T resultNow(Future<T> future) {
        look();
        return future.resultNow();
    }

    public static Throwable exceptionNow(Future<?> future) {
        look();
        return future.exceptionNow();
    }

    public static boolean cancel(Future<?> future, boolean interrupt) {
        Machine machine = Machine.current;
        machine.step(Library.CALL);
        boolean cancelled = future.cancel(interrupt);
        if (!(future instanceof ForkJoinTask<?>)) {
            Interrupts.spread(machine);
        }
        return cancelled;
    }

    private static void look() {
        Machine.current.step(Operation.read(Kind.READ, Library.INSIDE, 0));
    }
}
