package dev.conc.schedule.explore.replay;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Fairness;

/**
 * Follows a schedule. Where the schedule has ended and the program has not, it lets the running thread go on as long as it can, then the
 * next one that need not wait for others. For one run.
 */
public final class Replay implements Chooser {
    private final Schedule schedule;
    private int previous = -1;
    private int preemptions;

    /** Lets the program run on to its end. */
    public Replay(Schedule schedule) {
        this.schedule = schedule;
    }

    /** @throws ScheduleDoesNotFit if the schedule names a thread that cannot run */
    @Override
    public int next(State state) {
        int step = state.steps().count();
        int thread = step < schedule.length() ? scheduled(schedule, state) : Fairness.proceed(state, previous);
        if (thread != previous && previous >= 0 && state.enabled(previous) && !state.yielded(previous)) {
            preemptions++;
        }
        previous = thread;
        return thread;
    }

    /** How many times so far a thread that could go on was left. */
    public int preemptions() {
        return preemptions;
    }

    /**
     * Whether the run took every step of the schedule; to be asked after it.
     *
     * @throws ScheduleDoesNotFit if the program came to its end before that
     */
    public void checkFinished(State last) {
        int steps = last.steps().count();
        if (steps < schedule.length()) {
            throw new ScheduleDoesNotFit(steps, schedule.thread(steps),
                    Hindrance.of(Hindrance.Kind.SCHEDULE_TOO_LONG, schedule.length(), steps));
        }
    }

    /**
     * The thread that a schedule wants to take the next step.
     *
     * @throws ScheduleDoesNotFit if it cannot
     */
    public static int scheduled(Schedule schedule, State state) {
        int step = state.steps().count();
        int thread = schedule.thread(step);
        if (thread >= state.threads() || !state.enabled(thread)) {
            throw new ScheduleDoesNotFit(step, thread, why(state, step, thread));
        }
        return thread;
    }

    /** Who goes on without a schedule, so that there are as few switches as can be; some thread must be able to. */
    public static int proceed(State state) {
        int count = state.steps().count();
        return Fairness.proceed(state, count == 0 ? -1 : state.steps().thread(count - 1));
    }

    private static Hindrance why(State state, int step, int thread) {
        if (thread >= state.threads()) {
            return Hindrance.of(Hindrance.Kind.NO_SUCH_THREAD, step + 1, thread, state.threads());
        }
        return Hindrance.of(state.pending(thread) ? Hindrance.Kind.THREAD_WAITS : Hindrance.Kind.THREAD_NOT_RUNNING, step + 1, thread);
    }
}
