package dev.conc.schedule.explore.findings;

import dev.conc.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** How often an outcome or a failure has been seen, and the schedule with the fewest switches that shows it; of equals the one found first. */
final class Sighting {
    private long executions;
    private long firstSeen;
    private long sequence;
    private int switches = Integer.MAX_VALUE;
    private int preemptions;
    private @Nullable Schedule schedule;
    /** What serves while no better schedule has been looked for. */
    private @Nullable Schedule asRun;
    private int asRunPreemptions;

    Sighting(long firstSeen) {
        this.firstSeen = firstSeen;
    }

    void again() {
        executions++;
    }

    /** Whether there is no schedule yet. */
    boolean isUnseen() {
        return schedule == null && asRun == null;
    }

    /** The schedule of the first execution that showed it, as it was run. */
    void first(Schedule itself, int itsPreemptions) {
        asRun = itself;
        asRunPreemptions = itsPreemptions;
    }

    /** Another one that is as this is now. */
    Sighting copy() {
        Sighting copy = new Sighting(firstSeen);
        copy.merge(this);
        return copy;
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
        if (isUnseen() && other.asRun != null) {
            first(other.asRun, other.asRunPreemptions);
        }
        if (other.schedule != null) {
            improve(other.sequence, other.schedule, other.preemptions);
        }
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
        return schedule == null ? asRunPreemptions : preemptions;
    }

    Schedule schedule() {
        return schedule != null ? schedule : asRun != null ? asRun : Schedule.of();
    }
}
