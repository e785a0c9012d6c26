package dev.conc.schedule.explore.tree;

import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Random executions without end: probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte, "A Randomized Scheduler
 * with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010). A branch is the number of an execution.
 */
public final class RandomSearch implements Search<Long> {
    private static final int ROUND = 256;

    private final long seed;
    private final AtomicInteger longest = new AtomicInteger();
    private long next;
    private int length = 1;

    public RandomSearch(long seed) {
        this.seed = seed;
    }

    @Override
    public Walker<Long> walker() {
        return new RandomWalker(this, seed);
    }

    /** The first round is one execution alone, to see how long executions are. */
    @Override
    public List<Long> more() {
        length = Math.max(1, longest.get());
        long first = next;
        next += first == 0 ? 1 : ROUND;
        return LongStream.range(first, next).boxed().toList();
    }

    /** How many steps the longest execution had before this round. It changes between rounds only, so that workers have no influence. */
    int length() {
        return length;
    }

    void seen(int steps) {
        longest.accumulateAndGet(steps, Math::max);
    }

    @Override
    public int bytes(Long branch) {
        return 24;
    }

    @Override
    public boolean exhaustive() {
        return false;
    }

    @Override
    public @Nullable Search<?> instead() {
        return null;
    }
}
