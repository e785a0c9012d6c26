package dev.conc.schedule.worker;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.Strategy;
import java.util.List;

/**
 * What an exploration found.
 *
 * @param strategy how was searched
 * @param complete whether every schedule was covered
 * @param executions how many executions came to an end
 * @param redundant how many were begun and found to be like others
 * @param seconds how long it took
 * @param failures the shortest first
 */
public record Report(
        Strategy strategy,
        boolean complete,
        long executions,
        long redundant,
        double seconds,
        List<Outcome> outcomes,
        List<Counterexample> failures,
        List<Race> races) {
    /**
     * What an execution can print and how it can end.
     *
     * @param executions how many ended so
     * @param schedule of one of them
     */
    public record Outcome(String output, End end, long executions, String schedule) {}

    /**
     * Something that can go wrong, and the execution that shows it.
     *
     * @param schedule with which to see it
     * @param trace all of the execution, with how threads stand at its end alone; without moments if there was no time to tell them
     */
    public record Counterexample(Failure failure, String schedule, TraceSegment trace) {
        /** One that there was no time to tell. */
        static Counterexample untold(Failure failure, String schedule, int preemptions) {
            End end = switch (failure.kind()) {
                case EXCEPTION, ASSERTION -> End.EXCEPTION;
                case DEADLOCK -> End.DEADLOCK;
                case LIVELOCK -> End.LIVELOCK;
                // Threads that are left over do not keep main from its end.
                case LEAK -> End.NORMAL;
            };
            return new Counterexample(failure, schedule, new TraceSegment(0, List.of(), end, preemptions, List.of(failure)));
        }
    }

    /** Two accesses to a variable that nothing orders, and a schedule in which they are so. */
    public record Race(String variable, Side first, Side second, String schedule) {}

    /**
     * One of the two.
     *
     * @param thread its name
     */
    public record Side(String file, int line, String thread, Access access) {
        /** File and line; the file alone where the line is not known. */
        public String place() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    /** What a thread did to the variable. */
    public enum Access { READ, WRITE }

    /** Whether anything is wrong. */
    public boolean isFine(boolean racesCount) {
        return failures.isEmpty() && !(racesCount && !races.isEmpty());
    }
}
