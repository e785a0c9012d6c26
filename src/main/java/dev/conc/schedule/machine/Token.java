package dev.conc.schedule.machine;

/** A notification that one of several waiters will take. */
final class Token {
    boolean taken;
}
