package dev.conc.ui.stage;

import dev.conc.exercise.Comparison;
import dev.conc.exercise.Version;
import dev.conc.problem.Problem;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Bytecode;
import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.TraceSegment;

/** What happens to the stage from outside. */
sealed interface StageEvent {
    /** The first worker has the program loaded. */
    record Opened(Bytecode bytecode) implements StageEvent {}

    /** The program does not compile, so that there is nothing to show. */
    record NotCompiled(CompilationFailed why) implements StageEvent {}

    /** The program cannot be loaded, so that there is nothing to show. */
    record NotOpened(Problem why) implements StageEvent {}

    /**
     * The learner has been in an editor.
     *
     * @param changed whether the program says something else now than what is on the stage
     */
    record Edited(dev.conc.ui.edit.Edited what, boolean changed) implements StageEvent {}

    /** A version of the program was saved, or deleted. */
    record SavedVersion(Version version) implements StageEvent {}

    /** The learner's version was compared with the original. */
    record Compared(Comparison comparison) implements StageEvent {}

    /** The program has run on and stands still. */
    record Advanced(TraceSegment segment) implements StageEvent {}

    /** The program could not be run on. */
    record Hindered(String why) implements StageEvent {}

    /** The program does what cannot be controlled. */
    record Refused(Problem why) implements StageEvent {}

    /** An exploration is so far. */
    record Explores(long search, Reply.Progress progress) implements StageEvent {}

    /** An exploration has ended. */
    record Explored(long search, Report report) implements StageEvent {}

    /** An exploration cannot be done. */
    record NotExplored(long search, String why) implements StageEvent {}

    /** What came of writing the schedule to a file or copying it, in words. */
    record Saved(String words) implements StageEvent {}
}
