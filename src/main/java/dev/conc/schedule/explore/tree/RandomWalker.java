package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Execution;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Fairness;
import dev.conc.schedule.explore.search.Walker;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Threads have random priorities, and the highest that can run does; at a few random steps the running thread falls below all others. A bug that
 * needs d orderings is found with probability 1/(n·k^(d-1)) at least for n threads and k steps: one fall finds those that need two.
 */
final class RandomWalker implements Walker<Long> {
    private static final int MOST_FALLS = 3;

    private final RandomSearch search;
    private final long seed;
    private final int[] falls = new int[MOST_FALLS];
    private SplittableRandom random = new SplittableRandom(0);
    private long[] priorities = new long[8];
    private int known;

    RandomWalker(RandomSearch search, long seed) {
        this.search = search;
        this.seed = seed;
    }

    @Override
    public void begin(Long number, List<Long> found) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        known = 0;
        Arrays.fill(falls, -1);
        // Most bugs need few orderings, so that executions with fewer falls are worth more; all numbers take their turn.
        for (int i = 0; i < number % (MOST_FALLS + 1); i++) {
            falls[i] = random.nextInt(search.length());
        }
    }

    @Override
    public int next(State state) {
        while (known < state.threads()) {
            if (known == priorities.length) {
                priorities = Arrays.copyOf(priorities, 2 * known);
            }
            priorities[known++] = random.nextLong(MOST_FALLS, Long.MAX_VALUE);
        }
        int chosen = highest(state);
        for (int i = 0; i < MOST_FALLS; i++) {
            if (falls[i] == state.steps().count()) {
                priorities[chosen] = i;
                chosen = highest(state);
            }
        }
        return chosen;
    }

    private int highest(State state) {
        boolean othersFirst = Fairness.othersFirst(state);
        int highest = STOP;
        for (int thread = 0; thread < state.threads(); thread++) {
            if (Fairness.permits(state, thread, othersFirst) && (highest < 0 || priorities[thread] > priorities[highest])) {
                highest = thread;
            }
        }
        return highest;
    }

    @Override
    public Coverage finish(Execution execution) {
        search.seen(execution.steps().count());
        return Coverage.NEW;
    }
}
