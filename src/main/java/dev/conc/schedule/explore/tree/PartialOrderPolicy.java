package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Fairness;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Each operation that is to be done has a random priority, the highest that can be done is, and those that conflict with it get new ones: partial order sampling (Yuan, Yang, Gu, "Partial Order Aware Concurrency Sampling", CAV
 * 2018). So that orders are drawn, not schedules.
 */
final class PartialOrderPolicy implements Chooser {
    private static final long NONE = -1;

    private final SplittableRandom random;
    private long[] priorities = {};

    PartialOrderPolicy(SplittableRandom random) {
        this.random = random;
    }

    @Override
    public int next(State state) {
        int known = priorities.length;
        if (known < state.threads()) {
            priorities = Arrays.copyOf(priorities, 2 * state.threads());
            Arrays.fill(priorities, known, priorities.length, NONE);
        }
        boolean othersFirst = Fairness.othersFirst(state);
        int chosen = STOP;
        for (int thread = 0; thread < state.threads(); thread++) {
            boolean lower = chosen >= 0 && priorities[thread] != NONE && priorities[thread] <= priorities[chosen];
            // What a thread may do takes longer to find out.
            if (!lower && Fairness.permits(state, thread, othersFirst)) {
                if (priorities[thread] == NONE) {
                    priorities[thread] = random.nextLong(Long.MAX_VALUE);
                }
                if (chosen < 0 || priorities[thread] > priorities[chosen]) {
                    chosen = thread;
                }
            }
        }
        int location = chosen < 0 ? -1 : state.location(chosen);
        for (int thread = 0; location >= 0 && thread < state.threads(); thread++) {
            if (thread != chosen && state.pending(thread) && state.location(thread) == location
                    && state.access(thread).conflicts(state.access(chosen))) {
                priorities[thread] = NONE;
            }
        }
        if (chosen >= 0) {
            priorities[chosen] = NONE;
        }
        return chosen;
    }
}
