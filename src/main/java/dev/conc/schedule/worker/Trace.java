package dev.conc.schedule.worker;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Wait;
import java.util.List;

/**
 * One execution, told for people.
 *
 * @param schedule who ran, as text
 * @param end how it ended; {@code stopped} if the schedule was done before the program was
 * @param output what the program printed
 * @param preemptions how often a thread was interrupted that could have gone on
 * @param steps what was done, in order
 * @param threads what each thread would do next, by number
 * @param failures what went wrong
 */
public record Trace(
        String schedule, String end, String output, int preemptions, List<Step> steps, List<ThreadStatus> threads, List<Failure> failures) {
    /** A failed execution that there was no time to tell: what went wrong, and the schedule with which to see it. */
    static Trace untold(String schedule, int preemptions, Failure failure) {
        End end = switch (failure.kind()) {
            case EXCEPTION, ASSERTION -> End.EXCEPTION;
            case DEADLOCK -> End.DEADLOCK;
            case LIVELOCK -> End.LIVELOCK;
            // Threads that are left over do not keep main from its end.
            case LEAK -> End.NORMAL;
        };
        return new Trace(schedule, end.word(), "", preemptions, List.of(), List.of(), List.of(failure));
    }

    /** Whether its steps are missing. */
    public boolean isUntold() {
        return steps.isEmpty() && threads.isEmpty();
    }

    /**
     * A step.
     *
     * @param thread who took it
     * @param event the word of its kind: {@code read}, {@code acquire}; {@code begin} for the first step of a thread; {@code taken} where it tried to take a lock and found it taken
     * @param what the variable, lock or thread that it was about; may be empty
     * @param value what it saw or left; may be empty
     * @param file the source file; empty where it is not known
     * @param line counted from 1; 0 where it is not known
     */
    public record Step(int thread, String event, String what, String value, String file, int line) {}

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
        ENDED
    }

    /**
     * Where a thread stands after the last step.
     *
     * @param name its name in the program
     * @param event the kind of its next step; empty where there is none; {@code await} where it waits for something else than a lock or a thread; {@code try} where it tries to take
     *     a lock
     * @param what the variable, lock or thread that the next step is about, may be empty; empty where the event is {@code await}
     * @param awaited what it waits for, where it cannot go on
     * @param file where that is; empty where it is not known
     * @param line counted from 1; 0 where it is not known
     * @param waitsFor the number of the thread that holds it up, -1 if it is none in particular
     * @param heldSince the line where that thread took what this one waits for; 0 where it is not known
     */
    public record ThreadStatus(
            String name, Readiness readiness, String event, String what, Wait awaited, String file, int line, int waitsFor,
            int heldSince) {}
}
