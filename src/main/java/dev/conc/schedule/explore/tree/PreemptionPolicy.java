package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Fairness;
import java.util.SplittableRandom;

/** Each thread goes on as long as it can, but for a few random steps before which it is left for a random other one. */
final class PreemptionPolicy implements Chooser {
    private final SplittableRandom random;
    private final int[] places;

    /**
     * @param preemptions how many there are at most
     * @param length about how many steps the execution has
     */
    PreemptionPolicy(SplittableRandom random, int preemptions, int length) {
        this.random = random;
        this.places = random.ints(preemptions, 0, length).toArray();
    }

    @Override
    public int next(State state) {
        int step = state.steps().count();
        int running = step == 0 ? -1 : state.steps().thread(step - 1);
        int usual = Fairness.proceed(state, running);
        for (int place : places) {
            if (place == step) {
                return other(state, usual);
            }
        }
        return usual;
    }

    private int other(State state, int usual) {
        boolean othersFirst = Fairness.othersFirst(state);
        int chosen = usual;
        int candidates = 0;
        for (int thread = 0; thread < state.threads(); thread++) {
            if (thread != usual && Fairness.permits(state, thread, othersFirst) && random.nextInt(++candidates) == 0) {
                chosen = thread;
            }
        }
        return chosen;
    }
}
