package dev.conc.schedule;

/** What a step does to the order of memory: which accesses before and after it are not data races (The Java Language Specification, 17.4.4 and 17.4.5; the memory effects in the documentation of java.util.concurrent). */
public enum Ordering {
    /** It orders nothing: a plain access, a lock that was asked for in vain. */
    NOTHING,
    /** What was before a change of its location is before all that comes after it: a volatile read. */
    ACQUIRES,
    /** What is before it is before all that comes after a look at its location: a volatile write. */
    RELEASES,
    /** It comes after what has changed its location and before what will, and is not ordered with others like it: a reader's side of a lock. */
    SHARES,
    /** It comes after and before all others at its location: a lock, a permit, a queue. */
    BOTH
}
