package dev.conc.schedule.explore.result;

/** How an exploration covers the executions of a program. */
public enum Strategy {
    /**
     * One execution of each class of equivalent ones (dynamic partial-order reduction), which settles what is small; what is not settled soon is sampled, too, as long as that lasts. Complete when the reduction
     * comes to its end.
     */
    DPOR,
    /** Every interleaving of the steps that touch something shared, with no reduction. Complete. */
    ALL,
    /** Every interleaving with no preemption, then those with one, two, and so on. Complete when it comes to an end. */
    BOUNDED,
    /** Random executions, chosen so that rare orders are not rare. Never complete. */
    RANDOM
}
