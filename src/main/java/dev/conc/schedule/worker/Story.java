package dev.conc.schedule.worker;

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
 * @param problems what went wrong
 */
public record Story(
        String schedule, String end, String output, int preemptions, List<Step> steps, List<Standing> threads, List<Problem> problems) {
    /** A failed execution that there was no time to tell: what went wrong, and the schedule with which to see it. */
    static Story untold(String schedule, int preemptions, Problem problem) {
        String end = switch (problem.kind()) {
            case "assertion" -> "exception";
            // Threads that are left over do not keep main from its end.
            case "leak" -> "normal";
            default -> problem.kind();
        };
        return new Story(schedule, end, "", preemptions, List.of(), List.of(), List.of(problem));
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
     * @param what the variable, lock or thread that the next step is about, may be empty; what it waits for in words, where the event is {@code await}
     * @param file where that is; empty where it is not known
     * @param line counted from 1; 0 where it is not known
     * @param waitsFor the number of the thread that holds it up, -1 if it is none in particular
     * @param heldSince the line where that thread took what this one waits for; 0 where it is not known
     */
    public record Standing(
            String name, Readiness readiness, String event, String what, String file, int line, int waitsFor, int heldSince) {}

    /** Something that went wrong: its kind in a word, and in words. */
    public record Problem(String kind, String message) {}
}
