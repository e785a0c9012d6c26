package dev.conc.schedule;

/** The kinds of events. */
public enum Kind {
    READ, WRITE, ACQUIRE, RELEASE, WAIT, NOTIFY, START, JOIN, END, SLEEP, YIELD, PARK, UNPARK, INTERRUPT, OUTPUT, CALL
}
