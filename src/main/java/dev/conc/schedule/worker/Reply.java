package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
import dev.conc.schedule.allow.Reason;
import java.util.List;

/** What a worker answers. {@link Refused} and {@link Failed} may come instead of any other answer. */
public sealed interface Reply {
    /** The program can be run. */
    record Loaded() implements Reply {}

    /**
     * How far an exploration is.
     *
     * @param executions how many there were
     * @param estimate how many there will be, as far as one can tell; 0 if one cannot
     * @param sampled how many there were beside those that are estimated
     * @param steps how many the longest execution that runs now has taken; 0 if that is not known
     * @param failures how many different failures were found
     * @param outcomes those found so far, where they are few enough to be told again and again
     */
    record Progress(long executions, long estimate, long sampled, long steps, int failures, List<Report.Outcome> outcomes)
            implements
            Reply {
        /** Without outcomes. */
        public Progress(long executions, long estimate, int failures) {
            this(executions, estimate, 0, 0, failures, List.of());
        }

        /** The same while an execution is at that step. */
        public Progress at(long step) {
            return new Progress(executions, estimate, sampled, step, failures, outcomes);
        }
    }

    /** The end of an exploration. */
    record Explored(Report report) implements Reply {}

    /** A part of an execution. */
    record Advanced(TraceSegment segment) implements Reply {}

    /** Comes every second, so that a worker that hangs as a whole is noticed. */
    record Alive() implements Reply {}

    /**
     * The program does what cannot be controlled.
     *
     * @param file the source file; empty where it is not known
     * @param line counted from 1; 0 where it is not known
     * @param what is refused, as the source has it
     * @param reason why
     */
    record Refused(String file, int line, String what, Reason reason) implements Reply {}

    /** It cannot be done. */
    record Failed(Trouble trouble, Hindrance hindrance) implements Reply {}
}
