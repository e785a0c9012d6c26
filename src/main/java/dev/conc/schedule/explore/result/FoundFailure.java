package dev.conc.schedule.explore.result;

import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;

/**
 * A failure and how to see it. What happens at the same places for the same reason is one failure ({@link Failure#shape}), of which this is an example.
 *
 * @param variants    how many differ from each other in the threads or messages, at most {@link #MOST_VARIANTS}
 * @param executions  how many executions fail so
 * @param schedule    the one with the fewest preemptions, of those the one with the fewest context switches that was found, to be replayed
 * @param preemptions how many of the schedule's switches leave a thread that could have gone on
 */
public record FoundFailure(Failure failure, int variants, long executions, Schedule schedule, int preemptions) {
    /** More are not told apart. */
    public static final int MOST_VARIANTS = 1_000;
}
