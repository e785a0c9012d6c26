package dev.conc.schedule;

import java.util.List;

/**
 * One run of the program under one schedule, and its last state. Valid until the program is run again.
 *
 * <p>The end is one of: all threads ended; no thread can move (a deadlock, or daemons left over); the chooser said {@link Chooser#STOP};
 * too many steps (a livelock).
 */
public interface Execution {
    Steps steps();

    /** The state after the last step. */
    State last();

    /** What the program wrote to its standard streams. */
    String output();

    End end();

    /** What went wrong, empty if nothing did. */
    List<Failure> failures();
}
