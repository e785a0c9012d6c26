package dev.conc.schedule.explore.result;

import dev.conc.schedule.Cut;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What exploring a program found. The same for the same program and options, {@link #seconds} aside.
 *
 * @param unfinished      why not every schedule was covered; empty if every outcome is among the outcomes
 * @param executions      maximal executions of the exhaustive search: ended, failed, deadlocked, or cut off as a livelock
 * @param redundant       executions of that search given up because an equivalent one is counted
 * @param sampled         maximal executions beside that search, drawn by lot
 * @param seconds         how long it took
 * @param outcomes        the most frequent first; at most {@link #MOST_OUTCOMES}
 * @param outcomesLeftOut executions whose outcome came after the table was full
 * @param failures        the one with the fewest preemptions, then the fewest context switches first; one for each kind and message, at most {@link #MOST_OUTCOMES}
 * @param races           data races, one for each pair of places, in the order of the places
 * @param cut             where the first execution was that was cut off because it had too many steps, if one was
 */
public record Exploration(Strategy strategy, Optional<Unfinished> unfinished, long executions, long redundant, long sampled, double seconds,
        List<Outcome> outcomes, long outcomesLeftOut, List<FoundFailure> failures, List<Race> races, Optional<Cut> cut) {
    /** So many different outcomes are kept: those found first. */
    public static final int MOST_OUTCOMES = 10_000;
    /** So many are kept where executions are very long. */
    public static final int FEWEST_OUTCOMES = 20;

    /** The same with these failures, put in order: the fewest preemptions, then the fewest context switches, then the shortest first. */
    public Exploration withFailures(List<FoundFailure> better) {
        List<FoundFailure> sorted = better.stream()
                .sorted(Comparator.comparingInt(FoundFailure::preemptions).thenComparing(found -> found.schedule().switches())
                        .thenComparing(found -> found.schedule().length()).thenComparing(found -> found.failure().kind())
                        .thenComparing(found -> found.failure().detail().toString()))
                .toList();
        return new Exploration(strategy, unfinished, executions, redundant, sampled, seconds, outcomes, outcomesLeftOut, sorted, races,
                cut);
    }

    /** Whether every outcome is among the outcomes: nothing was left out by a limit. */
    public boolean complete() {
        return unfinished.isEmpty();
    }

    /** What it says. A race alone is no failure. */
    public Verdict verdict() {
        return !failures.isEmpty() ? Verdict.FAIL : complete() ? Verdict.PASS : Verdict.UNKNOWN;
    }
}
