package dev.conc.schedule.explore;

import dev.conc.schedule.Schedule;

/** How often an outcome or a failure has been seen, and the schedule with the fewest switches that shows it; of equals the one found first. */
final class Sighting {
    private long executions;
    private long firstSeen;
    private long sequence;
    private int switches = Integer.MAX_VALUE;
    private int preemptions;
    private Schedule schedule = Schedule.of();

    Sighting(long firstSeen) {
        this.firstSeen = firstSeen;
    }

    void again() {
        executions++;
    }

    void improve(long found, Schedule better, int itsPreemptions) {
        int itsSwitches = better.switches();
        if (itsSwitches < switches || (itsSwitches == switches && found < sequence)) {
            switches = itsSwitches;
            schedule = better;
            preemptions = itsPreemptions;
            sequence = found;
        }
    }

    void merge(Sighting other) {
        executions += other.executions;
        firstSeen = Math.min(firstSeen, other.firstSeen);
        improve(other.sequence, other.schedule, other.preemptions);
    }

    long executions() {
        return executions;
    }

    /** The number of the first execution that showed it. */
    long firstSeen() {
        return firstSeen;
    }

    int switches() {
        return switches;
    }

    int preemptions() {
        return preemptions;
    }

    Schedule schedule() {
        return schedule;
    }
}
