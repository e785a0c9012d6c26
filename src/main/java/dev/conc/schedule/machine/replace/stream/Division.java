package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.machine.replace.executor.CommonPool;
import dev.conc.schedule.machine.replace.executor.ForkedTasks;
import java.util.Spliterator;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is divided among the threads of a pool as a parallel stream divides it: the elements are split in two until the parts are small, a thread of its own does the second part of every
 * split, and the results are put together two by two. The first exception ends the work for whoever waits for it; the other threads go on, as in the JDK.
 *
 * @param <T> the elements
 * @param <R> the result
 */
final class Division<T extends @Nullable Object, R extends @Nullable Object> {
    /** What is done with a part that is not split any more. */
    interface Leaf<T extends @Nullable Object, R extends @Nullable Object> {
        /**
         * Does the part in the calling thread.
         *
         * @param from where the part begins, between 0 and 1 for all elements; tells the order of the parts
         * @param to where the part ends and the next one begins
         */
        R apply(Spliterator<T> part, double from, double to);
    }

    /** The common pool of four processors divides until there are so many parts for each of its threads. */
    private static final int PARTS = CommonPool.PARALLELISM << 2;

    private final Machine machine = Machine.current;
    private final int site = machine.site;
    private final Leaf<T, R> leaf;
    private final BinaryOperator<R> combiner;
    private final ForkJoinPool pool;
    private long threshold;
    /** Holds the first exception: its join gives it to another thread as the JDK does. */
    private final ForkJoinTask<?> failure = ForkJoinTask.adapt(() -> {});

    /** Another thread's exception has ended the work. */
    private static final class Given extends RuntimeException {
        private static final long serialVersionUID = 1;

        Given() {
            super(null, null, false, false);
        }
    }

    /** The second part of a split. */
    private final class Branch implements Runnable {
        private final Supplier<R> work;
        private @Nullable R result;

        Branch(Supplier<R> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                result = work.get();
            } catch (Throwable thrown) {
                fail(thrown);
            }
        }
    }

    Division(Leaf<T, R> leaf, BinaryOperator<R> combiner) {
        this.leaf = leaf;
        this.combiner = combiner;
        ForkJoinPool here = machine.running == null ? null : ForkedTasks.here();
        this.pool = here == null ? ForkJoinPool.commonPool() : here;
    }

    /** Does all the work; static initialisers do it alone. */
    R of(Spliterator<T> elements) {
        threshold = machine.controls() ? Math.max(1, elements.estimateSize() / PARTS) : Long.MAX_VALUE;
        try {
            return part(elements, 0, 1);
        } catch (Throwable thrown) {
            fail(thrown);
            failure.join();
            throw thrown;
        }
    }

    private R part(Spliterator<T> elements, double from, double to) {
        Spliterator<T> first = elements.estimateSize() > threshold ? elements.trySplit() : null;
        if (first == null) {
            return leaf.apply(elements, from, to);
        }
        double middle = (from + to) / 2;
        Branch second = new Branch(() -> part(elements, middle, to));
        ControlledThread thread = ForkedTasks.start(pool, second);
        R result = part(first, from, middle);
        await(thread);
        @SuppressWarnings("NullAway") // The branch has ended.
        R other = second.result;
        return combiner.apply(result, other);
    }

    private void await(ControlledThread thread) {
        ControlledThread self = Threads.self();
        machine.site = site;
        self.joining = thread;
        machine.step(Operation.other(Kind.JOIN, this, Waits.STATE, () -> thread.ended || failure.isDone() ? Access.READ : Access.BLOCKED,
                Wait.end(thread.programThread.getName())));
        self.joining = null;
        if (failure.isDone()) {
            throw new Given();
        }
    }

    private void fail(Throwable thrown) {
        if (!(thrown instanceof Given)) {
            machine.site = site;
            machine.step(Operation.update(Kind.CALL, this, Waits.STATE));
            if (!failure.isDone()) {
                failure.completeExceptionally(thrown);
            }
        }
    }
}
