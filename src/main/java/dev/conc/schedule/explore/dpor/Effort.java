package dev.conc.schedule.explore.dpor;

/** How much has been looked at to find the branches of an execution. It grows with the cube of an execution's length at worst, so that it needs a limit. */
final class Effort {
    /** So many events are looked at: some tenths of a second. */
    private static final long MOST = 50_000_000;

    private long events;

    void clear() {
        events = 0;
    }

    /** So many events are looked at. */
    void spend(long more) {
        events += more;
    }

    boolean isTooMuch() {
        return events > MOST;
    }
}
