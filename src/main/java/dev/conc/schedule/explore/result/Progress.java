package dev.conc.schedule.explore.result;

import java.util.List;

/**
 * How far an exploration is.
 *
 * @param executions maximal executions so far
 * @param estimate   how many there will be, by Knuth's method (each branch of the search is taken to be as large as its siblings;
 *                   "Estimating the efficiency of backtrack programs", 1975); never less than there are so far
 * @param sampled    maximal executions beside the search that is estimated
 * @param failures   how many different failures have been found
 * @param outcomes   those found so far; empty where they are too many to be told again and again
 */
public record Progress(long executions, double estimate, long sampled, int failures, List<Outcome> outcomes) {
    /** More outcomes than these are told at the end alone. */
    public static final int MOST_OUTCOMES = 200;
}
