package dev.conc.schedule.worker;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Cut;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.Unfinished;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a worker works with: loads programs and explores them. */
public interface Engine {
    /** What executions record. */
    enum Detail {
        /** Steps alone. */
        STEPS,
        /** Also what they read and wrote. */
        VALUES,
        /** Also the local variables of all threads. */
        LOCALS
    }

    /**
     * A program under control. Called again for each explorer thread.
     *
     * @param detail what executions record besides their steps, which makes them slower
     * @throws CannotRun if it cannot be loaded or cannot be controlled
     */
    ControlledProgram load(Request.Load load, Detail detail);

    /**
     * Runs the program under many schedules.
     *
     * @param programs gives each explorer thread a program of its own
     * @param progress may be told how far it is at any time, by any thread
     * @throws CannotRun if the request makes no sense
     */
    Findings explore(Supplier<ControlledProgram> programs, Request.Explore how, Consumer<Reply.Progress> progress);

    /** An exploration is about to be asked for: it is the one that is to be stopped from now on. */
    default void expect() {}

    /**
     * What the exploration that is under way in another thread has found so far; empty where that is nothing yet. Asked where it does not end, because the program is in a step that takes
     * for ever.
     */
    default Optional<Findings> soFar() {
        return Optional.empty();
    }

    /** Makes an exploration that is under way in another thread come to its end soon, with what it has found so far. */
    void stop();

    /**
     * What exploring found, without the traces.
     *
     * @param unfinished why not every schedule was covered; empty if every one was
     * @param sampled how many executions there were beside the search
     * @param failures in the order in which they are to be shown
     */
    record Findings(
            Optional<Unfinished> unfinished,
            long executions,
            long redundant,
            long sampled,
            List<Report.Outcome> outcomes,
            List<Finding> failures,
            List<Report.Race> races,
            Optional<Cut> cut) {}

    /** A failure, of how many that are like it, the schedule that shows it, and how often that leaves a thread that could have gone on. */
    record Finding(Failure failure, int variants, String schedule, int preemptions) {}
}
