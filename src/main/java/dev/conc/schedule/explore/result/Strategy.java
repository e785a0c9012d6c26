package dev.conc.schedule.explore.result;

import java.util.Locale;

/** How an exploration covers the executions of a program. */
public enum Strategy {
    /** One execution of each class of equivalent ones (dynamic partial-order reduction). Complete. */
    DPOR,
    /** Every interleaving of the steps that touch something shared, with no reduction. Complete. */
    ALL,
    /** Every interleaving with no preemption, then those with one, two, and so on. Complete when it comes to an end. */
    BOUNDED,
    /** Random executions, chosen so that rare orders are not rare. Never complete. */
    RANDOM;

    /** The word used in JSON and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
