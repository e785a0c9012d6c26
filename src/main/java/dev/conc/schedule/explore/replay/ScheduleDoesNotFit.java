package dev.conc.schedule.explore.replay;

import dev.conc.schedule.Hindrance;
import java.util.Locale;

/** A schedule names a thread that cannot run: it is of another program, or of another version of this one. */
public final class ScheduleDoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Hindrance hindrance;
    private final int step;
    private final int thread;

    ScheduleDoesNotFit(int step, int thread, Hindrance hindrance) {
        super(hindrance.words(Locale.ENGLISH));
        this.hindrance = hindrance;
        this.step = step;
        this.thread = thread;
    }

    /** Why it does not fit. */
    public Hindrance hindrance() {
        return hindrance;
    }

    /** The step that cannot be taken, counted from 0. */
    public int step() {
        return step;
    }

    public int thread() {
        return thread;
    }
}
