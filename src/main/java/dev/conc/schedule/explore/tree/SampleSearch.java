package dev.conc.schedule.explore.tree;

import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A few executions out of very many, of kinds that take turns: none to two preemptions at random places, else each thread as far as it goes; random priorities ({@link PriorityPolicy}); all
 * orders of events that race about as often ({@link PartialOrderPolicy}). The first execution has no preemption. A branch is the number of an execution; there is no end.
 */
public final class SampleSearch implements Search<Long> {
    private static final int ROUND = 64;
    private static final int SHORT = 20_000;

    private final long seed;
    private final AtomicInteger longest = new AtomicInteger();
    private final AtomicBoolean endless = new AtomicBoolean();
    private long next;
    private int length = 1;
    private int most = Integer.MAX_VALUE;

    public SampleSearch(long seed) {
        this.seed = seed;
    }

    @Override
    public Walker<Long> walker() {
        return new SampleWalker(this, seed);
    }

    /** The first round is one execution alone, to see how long executions are. */
    @Override
    public List<Long> more() {
        most = endless.get() ? SHORT : Integer.MAX_VALUE;
        length = Math.clamp(longest.get(), 1, most);
        long first = next;
        next += first == 0 ? 1 : ROUND;
        return LongStream.range(first, next).boxed().toList();
    }

    /** How many steps the longest execution had before this round. It changes between rounds only, so that workers have no influence. */
    int length() {
        return length;
    }

    /** After how many steps to give up an execution: where some do not end, it is better to look at the beginnings of many. */
    int most() {
        return most;
    }

    void seen(int steps) {
        longest.accumulateAndGet(steps, Math::max);
    }

    /** An execution was cut off: the beginnings of others are looked at. */
    public void seenCut() {
        endless.set(true);
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
