package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.steps.AskedCall;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Fork-join tasks: each forked task runs on a thread of its own, once one of the pool's {@link Workers} would. */
public final class ForkedTasks {
    private static final IdentityHashMap<ForkJoinTask<?>, ForkedTasks> FORKED = new IdentityHashMap<>();
    private static final IdentityHashMap<Thread, ForkedTasks> RUNNING = new IdentityHashMap<>();
    private static final IdentityHashMap<Thread, ForkJoinPool> POOLS = new IdentityHashMap<>();
    private static final IdentityHashMap<ForkJoinPool, int[]> STARTED = new IdentityHashMap<>();
    private static final MethodHandle EXECUTE = executing();

    static {
        Machine.current.beforeEach(() -> {
            FORKED.clear();
            RUNNING.clear();
            POOLS.clear();
            STARTED.clear();
        });
    }

    private final ForkJoinPool pool;
    private final Workers.Job job;
    private @Nullable ControlledThread thread;
    private boolean done;
    /** It waits itself for the pool to come to rest. */
    private boolean rests;

    private ForkedTasks(ForkJoinPool pool, Workers.Job job) {
        this.pool = pool;
        this.job = job;
    }

    static boolean common(ForkJoinPool pool) {
        return pool == ForkJoinPool.commonPool();
    }

    /** The pool that runs the calling thread, or null. */
    public static @Nullable ForkJoinPool here() {
        return POOLS.get(Threads.self().virtualThread);
    }

    static void fork(@Nullable ForkJoinPool wanted, ForkJoinTask<?> task) {
        ForkJoinPool pool = wanted == null ? ForkJoinPool.commonPool() : wanted;
        Workers workers = Workers.of(pool);
        ForkedTasks forked = new ForkedTasks(pool, workers.submit());
        FORKED.put(task, forked);
        forked.thread = start(pool, forked.job, () -> {
            workers.run(forked.job, () -> {
                RUNNING.put(Threads.self().virtualThread, forked);
                mayBeCancelled(task);
                execute(task);
                forked.endIfDone(task);
            });
            if (!task.isDone()) {
                // Others complete it, as the completers of its parts: no worker waits for that.
                task.quietlyJoin();
                forked.endIfDone(task);
            }
        });
    }

    /** A moment before which a task may be cancelled and after which that is something else: a step, if the program cancels tasks at all. */
    static void mayBeCancelled(ForkJoinTask<?> task) {
        Machine machine = Machine.current;
        if (machine.sites().calls(AskedCall.CANCELS)) {
            machine.step(Operation.update(Kind.CALL, task, Waits.STATE));
        }
    }

    private void endIfDone(ForkJoinTask<?> task) {
        if (task.isDone() && !job.endsBy(Operation.update(Kind.END, task, Waits.STATE))) {
            Machine.current.step(Operation.update(Kind.CALL, task, Waits.STATE));
            done = true;
        }
    }

    private static void execute(ForkJoinTask<?> task) {
        try {
            EXECUTE.invoke(task);
        } catch (Throwable never) {
            throw new IllegalStateException(never);
        }
    }

    /** Runs a task in the calling thread, as workers do, and does not wait for its end if that comes later. */
    private static MethodHandle executing() {
        try {
            Method method = ForkJoinTask.class.getDeclaredMethod("doExec");
            return MethodHandles.privateLookupIn(ForkJoinTask.class, MethodHandles.lookup()).unreflect(method);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not let conc run a ForkJoinTask as its workers do: " + changed.getMessage()
                            + "; use JDK 25, and start it with --add-opens java.base/java.util.concurrent=ALL-UNNAMED",
                    changed);
        }
    }

    /** Runs a function that is no task of the program's in a pool. */
    static void execute(ForkJoinPool pool, Runnable function) {
        Workers workers = Workers.of(pool);
        Workers.Job job = workers.submit();
        ControlledThread ignored = start(pool, job, () -> workers.run(job, function));
    }

    private static ControlledThread start(ForkJoinPool pool, Workers.Job job, Runnable body) {
        ControlledThread thread = start(pool, body);
        thread.pool = job;
        return thread;
    }

    /** Starts a thread of the pool. */
    public static ControlledThread start(ForkJoinPool pool, Runnable body) {
        ControlledThread thread = common(pool) ? CommonPool.run(body) : CommonPool.start(name(pool), body);
        POOLS.put(thread.virtualThread, pool);
        return thread;
    }

    private static String name(ForkJoinPool pool) {
        int[] numbers = STARTED.computeIfAbsent(pool, unseen -> new int[]{STARTED.size() + 1, 0});
        return "ForkJoinPool-" + numbers[0] + "-worker-" + ++numbers[1];
    }

    static boolean done(ForkJoinTask<?> task) {
        ForkedTasks forked = FORKED.get(task);
        return (forked == null || task.isCancelled()) ? task.isDone() : forked.isOver();
    }

    private boolean isOver() {
        return done || (thread != null && thread.ended);
    }

    /** Somebody has just come to know whether the task is done: it is for all others, too, if it is. */
    static void seen(ForkJoinTask<?> task) {
        ForkedTasks forked = FORKED.get(task);
        if (forked != null && task.isDone()) {
            forked.done = true;
        }
    }

    static boolean idle(ForkJoinPool pool) {
        return FORKED.values().stream().allMatch(forked -> forked.pool != pool || forked.isOver() || forked.rests);
    }

    /** Waits until no task of the pool is left but those that wait for this, too. */
    static void helpQuiesce() {
        ForkJoinPool here = here();
        ForkedTasks own = RUNNING.get(Threads.self().virtualThread);
        if (own != null) {
            Machine.current.step(Library.CALL);
            own.rests = true;
        }
        ForkJoinPoolHooks.quiet(here == null ? ForkJoinPool.commonPool() : here).untilReady(Machine.current);
        if (own != null) {
            own.rests = false;
        }
    }

    /** To wait for the end of a task. */
    static Waits end(ForkJoinTask<?> task) {
        ForkedTasks forked = FORKED.get(task);
        if (forked != null) {
            Workers.join(forked.job, () -> done(task));
        }
        return new Waits(Kind.JOIN, task, Waits.STATE, Access.READ, () -> done(task), null, false, Wait.of(Wait.For.RESULT));
    }
}
