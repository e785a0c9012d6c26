package dev.conc.schedule.explore.result;

import dev.conc.schedule.End;
import dev.conc.schedule.Schedule;

/**
 * A way for the program to end.
 *
 * @param executions how many executions ended so
 * @param schedule   the one with the fewest context switches, to be replayed
 */
public record Outcome(String output, End end, long executions, Schedule schedule) {}
