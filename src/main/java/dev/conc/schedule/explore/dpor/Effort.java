package dev.conc.schedule.explore.dpor;

/** How much has been looked at to find the branches of an execution. It grows with the cube of an execution's length at worst, so that it needs a limit. */
final class Effort {
    /** So many events are looked at: some tenths of a second. */
    private static final long MOST = 50_000_000;

    /** To look at so many takes about as long as a step of the program. */
    private static final int EVENTS_PER_STEP = 100;

    private long events;

    void clear() {
        events = 0;
    }

    /** So many events are looked at. */
    void spend(long more) {
        events += more;
    }

    int inSteps() {
        return (int) (Math.min(events, MOST) / EVENTS_PER_STEP);
    }

    boolean isTooMuch() {
        return events > MOST;
    }
}
