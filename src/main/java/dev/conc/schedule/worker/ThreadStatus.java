package dev.conc.schedule.worker;

import dev.conc.schedule.Wait;

/**
 * Where a thread stands after a step.
 *
 * @param name its name in the program
 * @param event its next step
 * @param what the variable, lock or thread that the next step is about, may be empty; empty where the event is {@link TraceEvent#AWAIT}
 * @param awaited what it waits for, where it cannot go on
 * @param file where that is; empty where it is not known
 * @param line counted from 1; 0 where it is not known
 * @param waitsFor the number of the thread that holds it up, -1 if it is none in particular
 * @param heldSince the line of the same file where that thread took what this one waits for; 0 where it is not known or in another file
 */
public record ThreadStatus(
        String name, Readiness readiness, TraceEvent event, String what, Wait awaited, String file, int line, int waitsFor, int heldSince) {
    /** What a thread is about to do. */
    public enum Readiness {
        /** It can take a step. */
        READY,
        /** It can take a step, but it said that it waits for others, and none has moved since. */
        YIELDED,
        /** It waits. */
        BLOCKED,
        /** It has not been started. */
        NEW,
        /** It has ended. */
        ENDED;

        /** Whether it can take a step. */
        public boolean canRun() {
            return switch (this) {
                case READY, YIELDED -> true;
                case BLOCKED, NEW, ENDED -> false;
            };
        }
    }
}
