package dev.conc.schedule.worker;

/**
 * A step of an execution.
 *
 * @param thread who took it
 * @param what the variable, lock or thread that it was about; may be empty
 * @param value what it saw or left; may be empty
 * @param file the source file; empty where it is not known
 * @param line counted from 1; 0 where it is not known
 * @param early whether a sleep or time-out was over with it before others had done all that they could have done until then
 * @param destroys the step, counted from 0, whose update it overwrites though its thread has not seen it; -1 if there is none
 */
public record TraceStep(int thread, TraceEvent event, String what, String value, String file, int line, boolean early, int destroys) {
    /** One that destroys nothing. */
    public TraceStep(int thread, TraceEvent event, String what, String value, String file, int line, boolean early) {
        this(thread, event, what, value, file, line, early, -1);
    }

    /** One that does not come too early. */
    public TraceStep(int thread, TraceEvent event, String what, String value, String file, int line) {
        this(thread, event, what, value, file, line, false);
    }

    /** The same by another name of what it was about. */
    public TraceStep about(String other) {
        return new TraceStep(thread, event, other, value, file, line, early, destroys);
    }

    /** Whether it overwrites an update that its thread has not seen. */
    public boolean losesUpdate() {
        return destroys >= 0;
    }
}
