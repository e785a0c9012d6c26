package dev.conc.schedule.worker;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an execution, told for people, moment by moment: so that whoever has the moments before it knows the state of every thread after
 * every step. All executions are told so.
 *
 * @param from the number of the first moment told; moment 0 is the start of the program, and moment n comes after its nth step
 * @param end how the execution ended; {@link End#STOPPED} if it can go on
 * @param preemptions how often a thread was interrupted that could have gone on, since the start of the program
 * @param failures what went wrong, as far as the execution has come
 */
public record TraceSegment(int from, List<Moment> moments, End end, int preemptions, List<Failure> failures) {
    /**
     * A step and what it changed.
     *
     * @param step null for the start of the program
     * @param changes the threads that stand differently after it, also those that are new
     * @param printed what it printed
     */
    public record Moment(@Nullable TraceStep step, List<Change> changes, String printed) {}

    /**
     * How a thread stands now.
     *
     * @param locals its local variables, as they were when its line began
     */
    public record Change(int thread, ThreadStatus status, List<Hold> holds, List<Local> locals) {}

    /**
     * A lock that a thread holds.
     *
     * @param what its name
     * @param file the name of the file where it was taken; empty where it is not known
     * @param line where it was taken; 0 where it is not known
     */
    public record Hold(String what, String file, int line) {}

    /** Whether nothing is told. */
    public boolean isEmpty() {
        return moments.isEmpty();
    }
}
