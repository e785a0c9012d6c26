package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Kind;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fork-join tasks, see {@link ForkedTasks}. */
@Replaces(ForkJoinTask.class)
public final class ForkJoinTaskHooks {
    private ForkJoinTaskHooks() {}

    public static <V> ForkJoinTask<V> fork(ForkJoinTask<V> task) {
        ForkedTasks.fork(ForkedTasks.here(), task);
        return task;
    }

    public static <V> V join(ForkJoinTask<V> task) {
        ForkedTasks.end(task).untilReady(Machine.current);
        return task.join();
    }

    public static void quietlyJoin(ForkJoinTask<?> task) {
        ForkedTasks.end(task).untilReady(Machine.current);
    }

    public static boolean quietlyJoin(ForkJoinTask<?> task, long time, TimeUnit unit) throws InterruptedException {
        return ForkedTasks.end(task).unlessReady(Machine.current, unit.toNanos(time));
    }

    public static boolean quietlyJoinUninterruptibly(ForkJoinTask<?> task, long time, TimeUnit unit) {
        return ForkedTasks.end(task).deafAtMost(Machine.current, unit.toNanos(time));
    }

    public static <V> V get(ForkJoinTask<V> task) throws InterruptedException, ExecutionException {
        ForkedTasks.end(task).unlessReady(Machine.current);
        return task.get();
    }

    public static <V> V get(ForkJoinTask<V> task, long time, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!ForkedTasks.end(task).unlessReady(Machine.current, unit.toNanos(time))) {
            throw new TimeoutException();
        }
        return task.get();
    }

    public static boolean isDone(ForkJoinTask<?> task) {
        Machine.current.step(Operation.read(Kind.READ, task, Waits.STATE));
        return ForkedTasks.done(task);
    }

    public static boolean isCompletedNormally(ForkJoinTask<?> task) {
        return isDone(task) && task.isCompletedNormally();
    }

    public static boolean isCompletedAbnormally(ForkJoinTask<?> task) {
        return isDone(task) && task.isCompletedAbnormally();
    }

    public static @Nullable Throwable getException(ForkJoinTask<?> task) {
        return isDone(task) ? task.getException() : null;
    }

    public static Future.State state(ForkJoinTask<?> task) {
        return isDone(task) ? task.state() : Future.State.RUNNING;
    }

    public static <V> V resultNow(ForkJoinTask<V> task) {
        if (!isDone(task)) {
            throw new IllegalStateException("Task has not completed");
        }
        return task.resultNow();
    }

    public static Throwable exceptionNow(ForkJoinTask<?> task) {
        if (!isDone(task)) {
            throw new IllegalStateException("Task has not completed");
        }
        return task.exceptionNow();
    }

    @ReplacesStatic
    public static void invokeAll(ForkJoinTask<?> first, ForkJoinTask<?> second) {
        ForkedTasks.fork(ForkedTasks.here(), second);
        first.invoke();
        join(second);
    }

    @ReplacesStatic
    public static void invokeAll(ForkJoinTask<?>... tasks) {
        invokeAll(List.of(tasks));
    }

    @ReplacesStatic
    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        boolean first = true;
        for (T task : tasks) {
            if (!first) {
                ForkedTasks.fork(ForkedTasks.here(), task);
            }
            first = false;
        }
        first = true;
        for (T task : tasks) {
            if (first) {
                task.invoke();
            } else {
                join((ForkJoinTask<?>) task);
            }
            first = false;
        }
        return tasks;
    }

    @ReplacesStatic
    public static void helpQuiesce() {
        ForkedTasks.helpQuiesce();
    }

    public static boolean tryUnfork(ForkJoinTask<?> task) {
        return false;
    }

    @ReplacesStatic
    public static boolean inForkJoinPool() {
        return ForkedTasks.here() != null;
    }

    @ReplacesStatic
    public static @Nullable ForkJoinPool getPool() {
        return ForkedTasks.here();
    }

    @ReplacesStatic
    public static int getQueuedTaskCount() {
        return 0;
    }

    @ReplacesStatic
    public static int getSurplusQueuedTaskCount() {
        return 0;
    }
}
