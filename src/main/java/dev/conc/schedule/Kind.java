package dev.conc.schedule;

import java.util.Locale;

/** The kinds of events. */
public enum Kind {
    READ, WRITE, ACQUIRE, RELEASE, WAIT, NOTIFY, START, JOIN, END, SLEEP, YIELD, PARK, UNPARK, INTERRUPT, OUTPUT, CALL;

    /** The word used in traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
