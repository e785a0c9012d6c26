package dev.conc.schedule;

/** How an execution ended. */
public enum End {
    NORMAL, EXCEPTION, DEADLOCK, LIVELOCK,
    /** The chooser gave the execution up. */
    STOPPED,
    /** It was not at its end after as many steps as an execution may take, and not seen to go round in circles either ({@link Cut}). */
    CUT
}
