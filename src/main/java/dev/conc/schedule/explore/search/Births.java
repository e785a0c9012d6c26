package dev.conc.schedule.explore.search;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.State;
import java.util.Arrays;

/** Notes at which step each thread was created, while another chooser chooses. Threads get their numbers in the order of creation, so that reordering steps may renumber them. */
public final class Births implements Chooser {
    private Chooser chooser = _ -> STOP;
    private int[] creator = new int[8];
    private int known;

    /** For the next execution. */
    public Births of(Chooser inner) {
        chooser = inner;
        known = 0;
        return this;
    }

    @Override
    public int next(State state) {
        note(state);
        return chooser.next(state);
    }

    /** To be called with the last state too: the last step may have created threads that never ran. */
    public void note(State state) {
        int threads = state.threads();
        while (known < threads) {
            if (known == creator.length) {
                creator = Arrays.copyOf(creator, 2 * known);
            }
            creator[known++] = state.steps().count() - 1;
        }
    }

    public int threads() {
        return known;
    }

    /** The step after which the thread was created, -1 if there was no step before. */
    int creator(int thread) {
        return creator[thread];
    }
}
