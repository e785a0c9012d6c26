package dev.conc.schedule.explore.result;

import java.util.Comparator;
import java.util.List;

/**
 * What exploring a program found. The same for the same program and options, {@link #seconds} aside.
 *
 * @param complete        whether every outcome is among the outcomes: nothing was left out by a limit
 * @param executions      maximal executions: ended, failed, deadlocked, or cut off as a livelock
 * @param redundant       executions given up because an equivalent one is counted
 * @param seconds         how long it took
 * @param outcomes        the most frequent first; at most {@link #MOST_OUTCOMES}
 * @param outcomesLeftOut executions whose outcome came after the table was full
 * @param failures        the one with the fewest preemptions, then the fewest context switches first; one for each kind and message, at most {@link #MOST_OUTCOMES}
 * @param races           data races, one for each pair of places, in the order of the places
 */
public record Exploration(Strategy strategy, boolean complete, long executions, long redundant, double seconds,
        List<Outcome> outcomes, long outcomesLeftOut, List<FoundFailure> failures, List<Race> races) {
    /** So many different outcomes are kept: those found first. */
    public static final int MOST_OUTCOMES = 10_000;

    /** The same with these failures, put in order: the fewest preemptions, then the fewest context switches, then the shortest first. */
    public Exploration withFailures(List<FoundFailure> better) {
        List<FoundFailure> sorted = better.stream()
                .sorted(Comparator.comparingInt(FoundFailure::preemptions).thenComparing(found -> found.schedule().switches())
                        .thenComparing(found -> found.schedule().length()).thenComparing(found -> found.failure().kind())
                        .thenComparing(found -> found.failure().detail().toString()))
                .toList();
        return new Exploration(strategy, complete, executions, redundant, seconds, outcomes, outcomesLeftOut, sorted, races);
    }

    /** A failure was found. A race alone is none. */
    public boolean failed() {
        return !failures.isEmpty();
    }

    /** The word used in JSON: {@code pass} or {@code fail}. */
    public String verdict() {
        return failed() ? "fail" : "pass";
    }
}
