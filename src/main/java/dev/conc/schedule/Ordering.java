package dev.conc.schedule;

/**
 * What a step does to the order of memory: which accesses before and after it are not data races (The Java Language Specification, 17.4.4 and 17.4.5; the memory effects in the documentation of
 * java.util.concurrent and of {@link java.lang.invoke.VarHandle}).
 */
public enum Ordering {
    /** It orders nothing: a plain or opaque access, a lock that was asked for in vain. What it writes hides from {@link #ACQUIRES} what was released before. */
    NOTHING,
    /** What was before a volatile write of its location is before all that comes after it. */
    VOLATILE_READ,
    /** What is before it is before all that comes after a volatile read of its location. */
    VOLATILE_WRITE,
    /** A volatile read and a volatile write in one. */
    VOLATILE_UPDATE,
    /** What was before the write that it sees is before all that comes after it, if that write releases. */
    ACQUIRES,
    /** What is before it is before all that comes after whatever sees it and acquires. */
    RELEASES,
    /** The same, and what the write that it sees has released is released with it. */
    PASSES_ON,
    /** It comes after what has changed its location and before what will, and is not ordered with others like it: a reader's side of a lock. */
    SHARES,
    /** It comes after and before all others at its location: a lock, a permit, a queue. */
    BOTH;

    /** The same for a step that was to update its location and has only read it. */
    public Ordering inVain() {
        return switch (this) {
            case VOLATILE_UPDATE -> VOLATILE_READ;
            case PASSES_ON -> NOTHING;
            default -> this;
        };
    }
}
