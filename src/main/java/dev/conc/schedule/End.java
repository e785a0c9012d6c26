package dev.conc.schedule;

/** How an execution ended. */
public enum End {
    NORMAL, EXCEPTION, DEADLOCK, LIVELOCK,
    /** The chooser gave the execution up. */
    STOPPED
}
