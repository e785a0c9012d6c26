package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.PoolMembership;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.steps.AskedCall;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Futures of every kind. */
@Replaces(Future.class)
public final class FutureHooks {
    private FutureHooks() {}

    /** The results of our pools' tasks, each of which is a location of its own. */
    private static final IdentityHashMap<Future<?>, Boolean> RESULTS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(RESULTS::clear);
    }

    /** Hands a task to a pool. */
    static <T> Future<T> submit(ExecutorService executor, Callable<T> task) {
        Objects.requireNonNull(task);
        Machine machine = Machine.current;
        machine.step(Pools.call(executor));
        AtomicReference<Future<T>> result = new AtomicReference<>();
        Future<T> future = executor.submit(() -> {
            try {
                return task.call();
            } finally {
                ends(Objects.requireNonNull(result.get()));
            }
        });
        result.set(future);
        RESULTS.put(future, true);
        return future;
    }

    /** Makes the result of a task a location of its own, unless the program might cancel tasks. */
    static void own(Future<?> task) {
        if (!Machine.current.sites().calls(AskedCall.CANCELS)) {
            RESULTS.put(task, true);
        }
    }

    /** The step before a task has its result. */
    static void ends(Future<?> task) {
        Machine.current.step(RESULTS.containsKey(task) ? Operation.update(Kind.CALL, task, Waits.STATE) : Library.CALL);
    }

    /** Waits for something that several futures, or other things inside the JDK, decide. */
    static Waits waits(BooleanSupplier done) {
        return new Waits(Kind.JOIN, Library.INSIDE, 0, Access.READ, done, null, false, Wait.of(Wait.For.RESULT));
    }

    private static Waits waits(Future<?> future) {
        return RESULTS.containsKey(future)
                ? new Waits(Kind.JOIN, future, Waits.STATE, Access.READ, future::isDone, null, false, Wait.of(Wait.For.RESULT))
                : waits(future::isDone);
    }

    /** The calling thread is about to wait for a future: the JDK gives its fork-join pool another worker for some of them. */
    static void compensated(Future<?> future) {
        PoolMembership pool = Threads.self().pool;
        if (pool != null && future instanceof CompletableFuture<?>) {
            pool.blocks(future::isDone);
        }
    }

    /** Waits until the future is done, however it ends. */
    static void finish(Future<?> future) throws InterruptedException {
        compensated(future);
        (future instanceof ForkJoinTask<?> task ? ForkedTasks.end(task) : waits(future)).unlessReady(Machine.current);
    }

    public static <T> T get(Future<T> future) throws InterruptedException, ExecutionException {
        if (future instanceof ForkJoinTask<T> task) {
            return ForkJoinTaskHooks.get(task);
        }
        if (ExecutorHooks.library(future) || future instanceof ScheduledTask<?>) {
            finish(future);
        }
        return future.get();
    }

    public static <T> T get(Future<T> future, long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (future instanceof ForkJoinTask<T> task) {
            return ForkJoinTaskHooks.get(task, time, unit);
        }
        if (!ExecutorHooks.library(future) && !(future instanceof ScheduledTask<?>)) {
            return future.get(time, unit);
        }
        compensated(future);
        if (!waits(future).unlessReady(Machine.current, unit.toNanos(time))) {
            throw new TimeoutException();
        }
        return future.get();
    }

    public static boolean isDone(Future<?> future) {
        if (future instanceof ForkJoinTask<?> task) {
            return ForkJoinTaskHooks.isDone(task);
        }
        look(future);
        return future.isDone();
    }

    public static boolean isCancelled(Future<?> future) {
        look(future);
        return future.isCancelled();
    }

    public static Future.State state(Future<?> future) {
        if (future instanceof ForkJoinTask<?> task) {
            return ForkJoinTaskHooks.state(task);
        }
        look(future);
        return future.state();
    }

    public static <T> T resultNow(Future<T> future) {
        if (future instanceof ForkJoinTask<T> task) {
            return ForkJoinTaskHooks.resultNow(task);
        }
        look(future);
        return future.resultNow();
    }

    public static Throwable exceptionNow(Future<?> future) {
        if (future instanceof ForkJoinTask<?> task) {
            return ForkJoinTaskHooks.exceptionNow(task);
        }
        look(future);
        return future.exceptionNow();
    }

    public static boolean cancel(Future<?> future, boolean interrupt) {
        Machine machine = Machine.current;
        machine.step(future instanceof ForkJoinTask<?> ? Operation.update(Kind.CALL, future, Waits.STATE) : Library.CALL);
        boolean cancelled = future.cancel(interrupt);
        if (future instanceof ForkJoinTask<?> task) {
            ForkedTasks.seen(task);
        } else {
            Interrupts.spread(machine);
        }
        return cancelled;
    }

    private static void look(Future<?> future) {
        Machine.current
                .step(RESULTS.containsKey(future) || future instanceof ForkJoinTask<?> ? Operation.read(Kind.READ, future, Waits.STATE)
                        : Operation.read(Kind.READ, Library.INSIDE, 0));
    }
}
