package dev.conc.schedule.worker;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.State;
import java.util.Optional;

/** Chooses as a schedule says; when it is done, stops, or lets the program run on with as few switches as can be. */
final class Follower implements Chooser {
    private final Schedule schedule;
    private final boolean toEnd;
    private int preemptions;
    private int previous = -1;
    private Optional<String> misfit = Optional.empty();

    Follower(Schedule schedule, boolean toEnd) {
        this.schedule = schedule;
        this.toEnd = toEnd;
    }

    /** How often a thread was interrupted that could have gone on. */
    int preemptions() {
        return preemptions;
    }

    /** Why the program cannot be run so, if it cannot. */
    Optional<String> misfit() {
        return misfit;
    }

    @Override
    public int next(State state) {
        int step = state.steps().count();
        if (step >= schedule.length() && !toEnd) {
            return STOP;
        }
        int thread = step < schedule.length() ? schedule.thread(step) : goingOn(state);
        if (thread >= state.threads() || !state.enabled(thread)) {
            misfit = Optional.of(misfit(state, thread));
            return STOP;
        }
        if (previous >= 0 && thread != previous && state.enabled(previous) && !state.yielded(previous)) {
            preemptions++;
        }
        previous = thread;
        return thread;
    }

    /** Why a thread cannot take the next step, as a schedule wants it. */
    static String misfit(State state, int thread) {
        return "step " + (state.steps().count() + 1) + " of the schedule is for thread " + thread + ", which " + whyNot(state, thread);
    }

    /** Who goes on so that there are as few switches as can be. */
    static int goingOn(State state) {
        int count = state.steps().count();
        int previous = count == 0 ? -1 : state.steps().thread(count - 1);
        if (previous >= 0 && state.enabled(previous) && !state.yielded(previous)) {
            return previous;
        }
        int polite = -1;
        for (int thread = 0; thread < state.threads(); thread++) {
            if (state.enabled(thread) && !state.yielded(thread)) {
                return thread;
            }
            // Of those that wait for others, the next in turn, so that none runs alone for ever.
            if (state.enabled(thread) && (polite < 0 || (polite <= previous && thread > previous))) {
                polite = thread;
            }
        }
        return polite;
    }

    private static String whyNot(State state, int thread) {
        if (thread >= state.threads()) {
            return "does not exist then; there are " + state.threads() + " so far, counted from 0";
        }
        return state.pending(thread) ? "waits for another then" : "is not running then";
    }
}
