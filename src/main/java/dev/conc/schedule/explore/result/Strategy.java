package dev.conc.schedule.explore.result;

/** How an exploration covers the executions of a program. */
public enum Strategy {
    /** One execution of each class of equivalent ones (dynamic partial-order reduction). Complete. */
    DPOR,
    /** Every interleaving of the steps that touch something shared, with no reduction. Complete. */
    ALL,
    /** Every interleaving with no preemption, then those with one, two, and so on. Complete when it comes to an end. */
    BOUNDED,
    /** Random executions, chosen so that rare orders are not rare. Never complete. */
    RANDOM
}
