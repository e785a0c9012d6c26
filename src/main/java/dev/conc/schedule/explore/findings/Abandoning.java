package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.State;
import java.util.function.BooleanSupplier;

/** Gives executions up in their midst when there is no more time for them, and counts the preemptions of those that it does not. */
public final class Abandoning implements Chooser {
    /** The question is asked before every so many steps, a power of 2: it costs about as much as a step. */
    private static final int BETWEEN_QUESTIONS = 16;

    private final BooleanSupplier timeIsUp;
    private Chooser chooser = _ -> STOP;
    private int steps;
    private int previous;
    private int preemptions;
    private boolean abandoned;

    /** @param timeIsUp whether the execution is to end; asked in its thread */
    public Abandoning(BooleanSupplier timeIsUp) {
        this.timeIsUp = timeIsUp;
    }

    /** For the next execution, which another chooser is about. */
    public Abandoning of(Chooser inner) {
        chooser = inner;
        steps = 0;
        previous = -1;
        preemptions = 0;
        abandoned = false;
        return this;
    }

    @Override
    public int next(State state) {
        if ((steps++ & (BETWEEN_QUESTIONS - 1)) == BETWEEN_QUESTIONS - 1 && timeIsUp.getAsBoolean()) {
            abandoned = true;
            return STOP;
        }
        int thread = chooser.next(state);
        if (thread != previous) {
            preemptions += previous >= 0 && thread >= 0 && state.enabled(previous) && !state.yielded(previous) ? 1 : 0;
            previous = thread;
        }
        return thread;
    }

    /** Whether the last execution was given up, so that it says nothing. */
    public boolean abandoned() {
        return abandoned;
    }

    /** How many times a thread that could go on was left in the last execution. */
    public int preemptions() {
        return preemptions;
    }
}
