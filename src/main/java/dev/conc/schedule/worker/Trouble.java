package dev.conc.schedule.worker;

/** Why a worker cannot do what it was asked. */
public enum Trouble {
    /** The program cannot be loaded: a class is missing or damaged. */
    NOT_LOADED,
    /** The program does what cannot be controlled. */
    REFUSED,
    /** The schedule is no schedule of this program. */
    MISFIT,
    /** The program did not do the same under the same schedule. */
    DIVERGED,
    /** A thread of the program does not come to its next step. */
    HANGS,
    /** The program wants more memory or stack than there is. */
    MEMORY,
    /** The request makes no sense. */
    MISUSE,
    /** The worker ended or fell silent; no program should bring that about. */
    LOST
}
