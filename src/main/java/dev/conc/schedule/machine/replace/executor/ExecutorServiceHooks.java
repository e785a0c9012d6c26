package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Executor services: every call is a step inside the JDK, and so is the end of every task. */
@Replaces(ExecutorService.class)
public final class ExecutorServiceHooks {
    private ExecutorServiceHooks() {}

    public static Future<?> submit(ExecutorService executor, Runnable task) {
        if (executor instanceof ForkJoinPool pool) {
            return ForkJoinPoolHooks.submit(pool, task);
        }
        if (Pools.queue(executor) != null) {
            return submit(executor, Executors.callable(task));
        }
        return enter(executor) ? executor.submit(Stages.wrapRunnable(task)) : executor.submit(task);
    }

    public static <T> Future<T> submit(ExecutorService executor, Runnable task, T result) {
        if (executor instanceof ForkJoinPool pool) {
            return ForkJoinPoolHooks.submit(pool, task, result);
        }
        if (Pools.queue(executor) != null) {
            return submit(executor, Executors.callable(task, result));
        }
        return enter(executor) ? executor.submit(Stages.wrapRunnable(task), result) : executor.submit(task, result);
    }

    public static <T> Future<T> submit(ExecutorService executor, Callable<T> task) {
        if (executor instanceof ForkJoinPool pool) {
            return ForkJoinPoolHooks.submit(pool, task);
        }
        if (Pools.queue(executor) != null) {
            return FutureHooks.submit(executor, task);
        }
        return enter(executor) ? executor.submit(Stages.wrapCallable(task)) : executor.submit(task);
    }

    private static boolean enter(ExecutorService executor) {
        boolean library = ExecutorHooks.library(executor);
        if (library) {
            Machine.current.step(Pools.call(executor));
        }
        return library;
    }

    public static <T> List<Future<T>> invokeAll(ExecutorService executor, Collection<? extends Callable<T>> tasks)
            throws InterruptedException {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(submit(executor, task));
        }
        try {
            for (Future<T> future : futures) {
                FutureHooks.finish(future);
            }
        } catch (InterruptedException interrupted) {
            cancel(futures);
            throw interrupted;
        }
        return futures;
    }

    public static <T> List<Future<T>> invokeAll(ExecutorService executor, Collection<? extends Callable<T>> tasks, long time, TimeUnit unit)
            throws InterruptedException {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(submit(executor, task));
        }
        Waits all = FutureHooks.waits(() -> futures.stream().allMatch(Future::isDone));
        try {
            if (!all.unlessReady(Machine.current, unit.toNanos(time))) {
                cancel(futures);
            }
        } catch (InterruptedException interrupted) {
            cancel(futures);
            throw interrupted;
        }
        return futures;
    }

    public static <T> T invokeAny(ExecutorService executor, Collection<? extends Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        try {
            return invokeAny(executor, tasks, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (TimeoutException never) {
            throw new IllegalStateException(never);
        }
    }

    public static <T> T invokeAny(ExecutorService executor, Collection<? extends Callable<T>> tasks, long time, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(submit(executor, task));
        }
        List<Future<T>> open = new ArrayList<>(futures);
        @Nullable
        ExecutionException last = null;
        try {
            while (!open.isEmpty()) {
                if (!FutureHooks.waits(() -> open.stream().anyMatch(Future::isDone)).unlessReady(Machine.current, unit.toNanos(time))) {
                    throw new TimeoutException();
                }
                for (Future<T> done : open.stream().filter(Future::isDone).toList()) {
                    open.removeIf(each -> each == done);
                    try {
                        return done.get();
                    } catch (CancellationException | ExecutionException failed) {
                        last = failed instanceof ExecutionException failure ? failure : new ExecutionException(failed);
                    }
                }
            }
        } finally {
            cancel(futures);
        }
        throw java.util.Objects.requireNonNull(last);
    }

    private static void cancel(List<? extends Future<?>> futures) {
        for (Future<?> future : futures) {
            FutureHooks.cancel(future, true);
        }
    }

    public static void shutdown(ExecutorService executor) {
        enter(executor);
        executor.shutdown();
    }

    public static List<Runnable> shutdownNow(ExecutorService executor) {
        enter(executor);
        List<Runnable> left = executor.shutdownNow();
        Interrupts.spread(Machine.current);
        return left;
    }

    public static boolean isShutdown(ExecutorService executor) {
        WorkQueue queue = Pools.queue(executor);
        if (queue != null) {
            Machine.current.step(Operation.read(Kind.READ, queue, Waits.STATE));
        } else if (ExecutorHooks.library(executor)) {
            Machine.current.step(Operation.read(Kind.READ, Library.INSIDE, 0));
        }
        return executor.isShutdown();
    }

    public static boolean isTerminated(ExecutorService executor) {
        WorkQueue queue = Pools.queue(executor);
        if (queue != null) {
            Machine.current.step(queue.call());
            return queue.terminated();
        }
        if (ExecutorHooks.library(executor)) {
            Machine.current.step(Operation.read(Kind.READ, Library.INSIDE, 0));
        }
        return executor instanceof ForkJoinPool pool ? ForkJoinPoolHooks.terminated(pool) : executor.isTerminated();
    }

    private static Waits termination(ExecutorService executor) {
        WorkQueue queue = Pools.queue(executor);
        return queue != null ? queue.termination()
                : new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, executor::isTerminated, null, false, Wait.of(Wait.For.EXECUTOR));
    }

    public static boolean awaitTermination(ExecutorService executor, long time, TimeUnit unit) throws InterruptedException {
        if (executor instanceof ForkJoinPool pool) {
            return ForkJoinPoolHooks.awaitTermination(pool, time, unit);
        }
        if (!ExecutorHooks.library(executor)) {
            return executor.awaitTermination(time, unit);
        }
        // Without time, pools do not look whether the thread is interrupted.
        boolean deaf = time <= 0 && !executor.getClass().getName().endsWith("ThreadPerTaskExecutor");
        return deaf
                ? termination(executor).attempt(Machine.current)
                : termination(executor).unlessReady(Machine.current, unit.toNanos(time));
    }

    /** Waits until an executor has ended; whether an interrupt was the end of the wait. */
    static boolean waitsInVain(Waits termination) {
        try {
            termination.unlessReady(Machine.current);
            return false;
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    public static void close(ExecutorService executor) {
        if (executor instanceof ForkJoinPool pool) {
            ForkJoinPoolHooks.close(pool);
            return;
        }
        if (ExecutorHooks.library(executor)) {
            shutdown(executor);
            boolean interrupted = waitsInVain(termination(executor));
            if (interrupted) {
                shutdownNow(executor);
                termination(executor).untilReady(Machine.current);
            }
            executor.close();
            if (interrupted) {
                Interrupts.again(Machine.current);
            }
            return;
        }
        executor.close();
    }
}
