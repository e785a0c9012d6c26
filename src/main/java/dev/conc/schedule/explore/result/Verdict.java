package dev.conc.schedule.explore.result;

/** What an exploration says about a program. */
public enum Verdict {
    /** Every schedule was explored, and nothing was wrong. */
    PASS,
    /** Something was wrong. */
    FAIL,
    /** Nothing was wrong so far, but not every schedule was explored. */
    UNKNOWN
}
