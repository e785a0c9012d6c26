package dev.conc.schedule.worker;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.replay.Replay;

/** How far an execution goes on by itself when its schedule is done: gives the next thread, or {@link Chooser#STOP} where it is to stand still. */
interface PaceSetter {
    int next(State state);

    /** The pace from this state on. A thread that a pace is about is the one that took the last step of the schedule. */
    static PaceSetter of(Request.Pace pace, State state, TraceRecorder recorder) {
        int count = state.steps().count();
        int last = count == 0 ? 0 : state.steps().thread(count - 1);
        return switch (pace) {
            case STILL -> _ -> Chooser.STOP;
            case TO_END -> Replay::proceed;
            case UNTIL_BLOCKED -> later -> goesOn(later, last) ? last : Chooser.STOP;
            case OVER_LINE -> {
                int line = recorder.lineOfLastStep();
                yield later -> {
                    int next = recorder.status(last).line();
                    return goesOn(later, last) && (next == 0 || next == line) ? last : Chooser.STOP;
                };
            }
        };
    }

    private static boolean goesOn(State state, int thread) {
        return state.enabled(thread) && !state.yielded(thread);
    }
}
