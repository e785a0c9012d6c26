package dev.conc.schedule.explore.replay;

/** A schedule names a thread that cannot run: it is of another program, or of another version of this one. */
public final class ScheduleDoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int step;
    private final int thread;

    ScheduleDoesNotFit(int step, int thread, String why) {
        super(why);
        this.step = step;
        this.thread = thread;
    }

    /** The step that cannot be taken, counted from 0. */
    public int step() {
        return step;
    }

    public int thread() {
        return thread;
    }
}
