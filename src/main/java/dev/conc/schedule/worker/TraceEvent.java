package dev.conc.schedule.worker;

import dev.conc.schedule.Kind;

/** What a thread did in a step, or would do in its next one. */
public enum TraceEvent {
    READ,
    WRITE,
    ACQUIRE,
    /** Tries to take a lock, and does not wait for it. Of a next step alone. */
    TRY,
    /** Tried to take a lock and found it taken. Of a step that was taken alone. */
    TAKEN,
    RELEASE,
    WAIT,
    NOTIFY,
    START,
    /** The first step of a thread, which the engine counts as the other side of a start. */
    BEGIN,
    JOIN,
    END,
    SLEEP,
    YIELD,
    PARK,
    UNPARK,
    INTERRUPT,
    OUTPUT,
    CALL,
    /** Waits for something else than a lock or the end of a thread. Of a next step alone. */
    AWAIT,
    /** There is no next step. */
    NONE;

    /** The event of a step of that kind, where nothing more is known of it. */
    public static TraceEvent of(Kind kind) {
        return switch (kind) {
            case READ -> READ;
            case WRITE -> WRITE;
            case ACQUIRE -> ACQUIRE;
            case RELEASE -> RELEASE;
            case WAIT -> WAIT;
            case NOTIFY -> NOTIFY;
            case START -> START;
            case JOIN -> JOIN;
            case END -> END;
            case SLEEP -> SLEEP;
            case YIELD -> YIELD;
            case PARK -> PARK;
            case UNPARK -> UNPARK;
            case INTERRUPT -> INTERRUPT;
            case OUTPUT -> OUTPUT;
            case CALL -> CALL;
        };
    }

    /** Whether it reads or writes a variable. */
    public boolean isAccess() {
        return this == READ || this == WRITE;
    }
}
