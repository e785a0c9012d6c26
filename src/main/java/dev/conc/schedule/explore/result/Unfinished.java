package dev.conc.schedule.explore.result;

/** Why an exploration has not covered every schedule. */
public enum Unfinished {
    /** The time was up. */
    SECONDS,
    /** As many executions were run as were asked for. */
    EXECUTIONS,
    /** An execution took more steps than it may, or than the search can look for all other orders of. */
    STEPS,
    /** There were more schedules still to be run than memory can hold. */
    MEMORY,
    /** Somebody ended it. */
    INTERRUPTED
}
