package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.PoolMembership;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waiting;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.steps.AskedCall;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a fork-join pool may run. Each has a thread of its own, which does not begin before a worker is free for it. Threads outside hand in tasks in queues of their own, first in, first
 * out; a worker takes its own newest task first, in asynchronous mode its oldest, and others steal the oldest. Who joins a task of its own queue runs it in its place. A wait that the JDK
 * compensates for gives the pool a worker more.
 *
 * <p>Workers are counted where that can make a difference: in pools of one, and in programs that can block a worker in a wait that the JDK does not compensate for. Elsewhere any two tasks can
 * run at once anyway.
 */
final class Workers {
    private static final IdentityHashMap<ForkJoinPool, Workers> POOLS = new IdentityHashMap<>();
    private static final IdentityHashMap<Thread, Job> JOBS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(() -> {
            POOLS.clear();
            JOBS.clear();
        });
    }

    /** A task that has been handed in, and how its thread gets to run it. */
    static final class Job implements PoolMembership {
        private final Workers workers;
        /** Where it waits; null if it is one of the first, for which there are workers. */
        private @Nullable Tasks source;
        /** Where it puts the tasks that it forks. */
        private @Nullable Tasks own;
        /** The thread that joins it runs it, or would. */
        private boolean helped;
        private boolean ended;
        private @Nullable Operation last;

        Job(Workers workers) {
            this.workers = workers;
        }

        @Override
        public boolean retires() {
            return true;
        }

        @Override
        public @Nullable Operation end() {
            return last;
        }

        /** The end of the thread is that of the task, where no worker becomes free in between. */
        boolean endsBy(Operation end) {
            if (workers.counted) {
                return false;
            }
            last = end;
            return true;
        }

        @Override
        public void blocks(BooleanSupplier over) {
            workers.compensate(over);
        }
    }

    /** A queue of tasks: of a worker, if it has a job that runs or was the last to run there. */
    private static final class Tasks {
        private final List<Job> waiting = new ArrayList<>();
        private @Nullable Job runner;

        /** Whether its worker comes back to it next. */
        boolean isLeft() {
            return runner != null && runner.ended && !waiting.isEmpty();
        }
    }

    private final int parallelism;
    private final boolean newestFirst;
    private final boolean counted;
    private final List<Tasks> queues = new ArrayList<>();
    private final IdentityHashMap<Thread, Tasks> handedIn = new IdentityHashMap<>();
    private int forked;
    private int running;
    private int spare;

    private Workers(ForkJoinPool pool) {
        parallelism = ForkJoinPoolHooks.getParallelism(pool);
        newestFirst = !pool.getAsyncMode();
        counted = parallelism == 1 || Machine.current.sites().calls(AskedCall.BLOCKS_WORKERS);
    }

    static Workers of(ForkJoinPool pool) {
        return POOLS.computeIfAbsent(pool, Workers::new);
    }

    /** Hands in a task. That is no step: whatever the others do meanwhile, all but the first begin by a step of their own. */
    Job submit() {
        forked++;
        Job job = new Job(this);
        if (!counted || forked <= parallelism) {
            running++;
            job.own = queue(job);
            return job;
        }
        Thread self = Threads.self().virtualThread;
        Job here = JOBS.get(self);
        job.source = here != null && here.workers == this && here.own != null ? here.own
                : handedIn.computeIfAbsent(self, _ -> queue(null));
        job.source.waiting.add(job);
        return job;
    }

    private Tasks queue(@Nullable Job runner) {
        Tasks queue = new Tasks();
        queue.runner = runner;
        queues.add(queue);
        return queue;
    }

    /** What the thread of a task runs. */
    void run(Job job, Runnable body) {
        JOBS.put(Threads.self().virtualThread, job);
        begin(job);
        body.run();
        // Who joined a task goes on with its own: no worker becomes free.
        if (counted && !job.helped) {
            Machine.current.step(change());
            running--;
            job.ended = true;
        }
    }

    private void begin(Job job) {
        Tasks source = job.source;
        if (source == null) {
            return;
        }
        Machine.current.step(Operation.other(Kind.CALL, this, Waits.STATE,
                () -> job.helped || mayBegin(job, source) ? Access.UPDATE : Access.BLOCKED, Waiting.TASK));
        boolean own = source.runner != null && (job.helped || (source.runner.ended && isNext(job, source)));
        source.waiting.remove(job);
        if (!own) {
            job.own = queue(job);
        } else {
            job.own = source;
            source.runner = job.helped ? source.runner : job;
        }
        running += job.helped ? 0 : 1;
    }

    private boolean mayBegin(Job job, Tasks source) {
        int free = parallelism + spare - running;
        if (free > 0 && source.isLeft() && isNext(job, source)) {
            return true;
        }
        return source.waiting.getFirst() == job && free > queues.stream().filter(Tasks::isLeft).count();
    }

    /** Whether it is the one that the queue's own worker takes next. */
    private boolean isNext(Job job, Tasks source) {
        return (newestFirst ? source.waiting.getLast() : source.waiting.getFirst()) == job;
    }

    /** A step that can let a waiting task begin. These may come in any order, so to each other they are reads. */
    private Operation change() {
        return Operation.read(Kind.CALL, this, Waits.STATE);
    }

    private void compensate(BooleanSupplier over) {
        if (counted) {
            Machine.current.step(change());
            if (!over.getAsBoolean()) {
                spare++;
            }
        }
    }

    /** Whether who joins a task takes it out of its queue to run it. */
    @SuppressWarnings("ReferenceEquality") // The queue itself.
    private boolean runsInPlace(@Nullable Job here, Thread self, Tasks source, Job joined) {
        return (here != null && here.workers == this) ? source == here.own
                : this == of(ForkJoinPool.commonPool()) && source == handedIn.get(self) && isLast(source, joined);
    }

    private static boolean isLast(Tasks source, Job job) {
        return !source.waiting.isEmpty() && source.waiting.getLast() == job;
    }

    /** The calling thread is about to wait for the end of a task. */
    static void join(Job joined, BooleanSupplier over) {
        Workers workers = joined.workers;
        Thread self = Threads.self().virtualThread;
        Job here = JOBS.get(self);
        Tasks source = joined.source;
        if (workers.counted && source != null && source.waiting.contains(joined) && workers.runsInPlace(here, self, source, joined)) {
            Machine.current.step(workers.change());
            joined.helped = source.waiting.contains(joined);
        } else if (here != null) {
            here.workers.compensate(over);
        }
    }
}
