package dev.conc.schedule.worker;

import dev.conc.schedule.Cut;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Unfinished;
import dev.conc.schedule.explore.result.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What an exploration found.
 *
 * @param strategy how was searched
 * @param unfinished why not every schedule was covered; empty if every one was
 * @param executions how many executions of the search came to an end
 * @param redundant how many of the search were begun and found to be like others
 * @param sampled how many came to an end beside the search, drawn by lot
 * @param seconds how long it took
 * @param failures the shortest first
 * @param cut where the first execution was that had too many steps, if one had
 */
public record Report(
        Strategy strategy,
        Optional<Unfinished> unfinished,
        long executions,
        long redundant,
        long sampled,
        double seconds,
        List<Outcome> outcomes,
        List<Counterexample> failures,
        List<Race> races,
        Optional<Cut> cut) {
    /** One in which nothing was sampled and nothing cut; what is not complete was stopped. */
    public Report(Strategy strategy, boolean complete, long executions, long redundant, double seconds, List<Outcome> outcomes,
            List<Counterexample> failures, List<Race> races) {
        this(strategy, complete ? Optional.empty() : Optional.of(Unfinished.INTERRUPTED), executions, redundant, 0, seconds, outcomes,
                failures, races, Optional.empty());
    }

    /** Whether every schedule was covered. */
    public boolean complete() {
        return unfinished.isEmpty();
    }

    /**
     * What an execution can print and how it can end.
     *
     * @param executions how many ended so
     * @param schedule of one of them
     * @param unwanted whether it ended normally, with an output that is none of those that are wanted
     */
    public record Outcome(String output, End end, long executions, String schedule, boolean unwanted) {
        /** One that may be. */
        public Outcome(String output, End end, long executions, String schedule) {
            this(output, end, executions, schedule, false);
        }

        /** Whether nothing is wrong with it. */
        public boolean fine() {
            return end == End.NORMAL && !unwanted;
        }
    }

    /**
     * Something that can go wrong, and the execution that shows it.
     *
     * @param variants how many failures differ from it in threads or messages alone, with itself
     * @param schedule with which to see it
     * @param trace all of the execution, with how threads stand at its end alone; without moments if there was no time to tell them
     */
    public record Counterexample(Failure failure, int variants, String schedule, TraceSegment trace) {
        /** One of a kind. */
        public Counterexample(Failure failure, String schedule, TraceSegment trace) {
            this(failure, 1, schedule, trace);
        }

        /** One that there was no time to tell. */
        static Counterexample untold(Failure failure, int variants, String schedule, int preemptions) {
            End end = switch (failure.kind()) {
                case EXCEPTION, ASSERTION -> End.EXCEPTION;
                case DEADLOCK -> End.DEADLOCK;
                case LIVELOCK -> End.LIVELOCK;
                // Threads that are left over do not keep main from its end, and neither does what it has printed.
                case LEAK, OUTCOME -> End.NORMAL;
            };
            return new Counterexample(failure, variants, schedule, new TraceSegment(0, List.of(), end, preemptions, List.of(failure)));
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

    /**
     * What it says of the program.
     *
     * @param racesCount whether a data race is a failure
     */
    public Verdict verdict(boolean racesCount) {
        if (!failures.isEmpty() || (racesCount && !races.isEmpty())) {
            return Verdict.FAIL;
        }
        return complete() ? Verdict.PASS : Verdict.UNKNOWN;
    }
}
