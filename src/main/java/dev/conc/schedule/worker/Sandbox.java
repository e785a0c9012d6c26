package dev.conc.schedule.worker;

/** In what box of the operating system a worker runs, beside what is refused to its program anyway. */
public enum Sandbox {
    /** In bubblewrap where that works, and else in none. */
    AUTO,
    /** In bubblewrap. Where that does not work, nothing is run. */
    BWRAP,
    /** In none. */
    NONE
}
