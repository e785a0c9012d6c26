package dev.conc.schedule.explore.search;

import dev.conc.schedule.State;

/** Who may take a step: a thread that has yielded only when every thread that could run has. */
public final class Fairness {
    private Fairness() {}

    /** Whether some thread can run that has not yielded, so that those that have must wait. */
    public static boolean othersFirst(State state) {
        for (int thread = 0; thread < state.threads(); thread++) {
            if (state.enabled(thread) && !state.yielded(thread)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the thread may take a step, given the answer of {@link #othersFirst}. */
    public static boolean permits(State state, int thread, boolean othersFirst) {
        return state.enabled(thread) && !(othersFirst && state.yielded(thread));
    }

    /**
     * The given thread if it may take a step, else the lowest one that may. Where all that can move wait for others, the next one in turn, so that none runs alone for ever.
     */
    public static int proceed(State state, int running) {
        boolean othersFirst = othersFirst(state);
        if (running >= 0 && othersFirst && permits(state, running, true)) {
            return running;
        }
        int thread = othersFirst ? 0 : running + 1;
        while (!permits(state, thread % state.threads(), othersFirst)) {
            thread++;
        }
        return thread % state.threads();
    }
}
