package dev.conc.schedule.explore.search;

/** What an execution is worth to the search that ran it. */
public enum Coverage {
    /** A maximal execution, counted. */
    NEW,
    /** Given up: an equivalent one is counted elsewhere. */
    REDUNDANT,
    /** Counted already, run again only for the branches behind it. */
    REPEATED,
    /** Not at its end after as many steps as it may take: it shows what it has shown so far, but the search is not exhaustive. */
    CUT,
    /** Counted, but too long for the search to look for all branches that it opens: the search is not exhaustive and ends. */
    TOO_LARGE,
    /** The program does what the search cannot cover. */
    BEYOND
}
