package dev.conc.schedule.explore.search;

/** What an execution is worth to the search that ran it. */
public enum Coverage {
    /** A maximal execution, counted. */
    NEW,
    /** Given up: an equivalent one is counted elsewhere. */
    REDUNDANT,
    /** Counted already, run again only for the branches behind it. */
    REPEATED,
    /** The program does what the search cannot cover. */
    BEYOND
}
