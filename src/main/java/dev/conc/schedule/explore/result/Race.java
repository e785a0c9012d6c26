package dev.conc.schedule.explore.result;

import dev.conc.schedule.Access;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.Site;

/**
 * A data race: two plain accesses to one variable, at least one of them a write, that no synchronisation orders.
 *
 * @param variable the variable's name in the execution of the schedule
 * @param first    the one that comes first in the schedule
 * @param schedule an execution in which both happen
 */
public record Race(String variable, Side first, Side second, Schedule schedule) {
    /**
     * One of the two accesses.
     *
     * @param thread its thread's number in the schedule
     * @param access {@link Access#READ} or {@link Access#UPDATE}
     */
    public record Side(Site site, int thread, String threadName, Access access) {}
}
