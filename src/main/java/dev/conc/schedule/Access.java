package dev.conc.schedule;

/** What a step does to its location. Two steps of different threads at one location conflict unless both only read. */
public enum Access {
    /** The step touches no location that another thread could touch. */
    NONE,
    /** The step leaves the location as it was. A compare-and-set that fails and a try that finds the lock taken are reads. */
    READ,
    /** The step may change the location. */
    UPDATE,
    /** The step cannot be taken now: it waits for another thread. */
    BLOCKED;

    /** Whether the order of two steps with these accesses at one location matters. */
    public boolean conflicts(Access other) {
        return (this == UPDATE && (other == UPDATE || other == READ)) || (this == READ && other == UPDATE);
    }
}
