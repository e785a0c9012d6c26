package dev.conc.schedule;

import java.util.Locale;

/** How an execution ended. */
public enum End {
    NORMAL, EXCEPTION, DEADLOCK, LIVELOCK,
    /** The chooser gave the execution up. */
    STOPPED;

    /** The word used in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
