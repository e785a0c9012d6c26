package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Fairness;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Threads have random priorities, and the highest that can run does; at a few random steps the running thread falls below all others (probabilistic concurrency testing: Burckhardt, Kothari,
 * Musuvathi, Nagarakatte, "A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010). A bug that needs d orderings is found with probability 1/(n·k^(d-1)) at least for n
 * threads and k steps: one fall finds those that need two.
 */
final class PriorityPolicy implements Chooser {
    /** Priorities below this are for those that have fallen. */
    static final int MOST_FALLS = 3;

    private final SplittableRandom random;
    private final int[] falls;
    private long[] priorities = new long[8];
    private int known;

    /**
     * @param falls how often a thread falls, at most {@link #MOST_FALLS} times
     * @param length about how many steps the execution has
     */
    PriorityPolicy(SplittableRandom random, int falls, int length) {
        this.random = random;
        this.falls = new int[falls];
        for (int i = 0; i < falls; i++) {
            this.falls[i] = random.nextInt(length);
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
        for (int i = 0; i < falls.length; i++) {
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
            // The priority is looked at first, since what a thread may do takes longer to find out.
            if ((highest < 0 || priorities[thread] > priorities[highest]) && Fairness.permits(state, thread, othersFirst)) {
                highest = thread;
            }
        }
        return highest;
    }
}
