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
import java.util.IdentityHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Fork-join tasks: each forked task runs on a thread of its own, as if the pool had a worker for every task. */
public final class ForkedTasks {
    private static final IdentityHashMap<ForkJoinTask<?>, ForkedTasks> FORKED = new IdentityHashMap<>();
    private static final IdentityHashMap<Thread, ForkedTasks> RUNNING = new IdentityHashMap<>();
    private static final IdentityHashMap<Thread, ForkJoinPool> POOLS = new IdentityHashMap<>();
    private static final IdentityHashMap<ForkJoinPool, int[]> STARTED = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(() -> {
            FORKED.clear();
            RUNNING.clear();
            POOLS.clear();
            STARTED.clear();
        });
    }

    private final ForkJoinPool pool;
    private boolean done;
    /** It waits itself for the pool to come to rest. */
    private boolean rests;

    private ForkedTasks(ForkJoinPool pool) {
        this.pool = pool;
    }

    static boolean common(ForkJoinPool pool) {
        return pool == ForkJoinPool.commonPool();
    }

    /** The pool that runs the calling thread, or null. */
    public static @Nullable ForkJoinPool here() {
        return POOLS.get(Threads.self().virtualThread);
    }

    static void fork(@Nullable ForkJoinPool wanted, ForkJoinTask<?> task) {
        Machine machine = Machine.current;
        ForkJoinPool pool = wanted == null ? ForkJoinPool.commonPool() : wanted;
        ForkedTasks forked = new ForkedTasks(pool);
        FORKED.put(task, forked);
        Runnable body = () -> {
            RUNNING.put(Threads.self().virtualThread, forked);
            task.quietlyInvoke();
            machine.step(Operation.update(Kind.CALL, task, Waits.STATE));
            forked.done = true;
        };
        ControlledThread ignored = start(pool, body);
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
        return (forked == null || task.isCancelled()) ? task.isDone() : forked.done;
    }

    static boolean idle(ForkJoinPool pool) {
        return FORKED.values().stream().allMatch(forked -> forked.pool != pool || forked.done || forked.rests);
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

    static Waits end(ForkJoinTask<?> task) {
        return new Waits(Kind.JOIN, task, Waits.STATE, Access.READ, () -> done(task), null, false, Wait.of(Wait.For.RESULT));
    }
}
