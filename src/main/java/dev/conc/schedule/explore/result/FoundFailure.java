package dev.conc.schedule.explore.result;

import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;

/**
 * A failure and how to see it.
 *
 * @param executions  how many executions fail so
 * @param schedule    the one with the fewest preemptions, of those the one with the fewest context switches that was found, to be replayed
 * @param preemptions how many of the schedule's switches leave a thread that could have gone on
 */
public record FoundFailure(Failure failure, long executions, Schedule schedule, int preemptions) {}
