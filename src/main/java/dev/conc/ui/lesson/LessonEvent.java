package dev.conc.ui.lesson;

import dev.conc.exercise.Comparison;
import dev.conc.exercise.Version;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.Mistake;
import dev.conc.problem.ExitCode;
import dev.conc.program.run.Output;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens to the lesson screen from outside. */
sealed interface LessonEvent {
    /** A run was begun. */
    record Begun(RunState run) implements LessonEvent {}

    /** A run printed something. */
    record Printed(long run, List<Output> output) implements LessonEvent {}

    /** A run has come to another phase. */
    record Changed(long run, RunState.Phase phase) implements LessonEvent {}

    /** The present run has taken so long. */
    record Measured(Duration elapsed) implements LessonEvent {}

    /** The lesson is shown in the language asked for, or in its own where it is not translated. */
    record Translated(Lesson lesson, boolean fully) implements LessonEvent {}

    /** A page of this lesson, or of another, is opened. */
    record Opened(LessonState page) implements LessonEvent {}

    /** The lesson has a translation that is wrong. */
    record NotTranslated(Mistake why) implements LessonEvent {}

    /** The learner has been in an editor. */
    record Edited(dev.conc.ui.edit.Edited what) implements LessonEvent {}

    /** A version of a program was saved, or deleted. */
    record Saved(Version version) implements LessonEvent {}

    /** A version was compared with its original. */
    record Compared(Comparison comparison) implements LessonEvent {}

    /** A check was begun. */
    record CheckBegun(CheckState check) implements LessonEvent {}

    /** The learner has no version to be checked. */
    record NothingToCheck(String program) implements LessonEvent {}

    /** A check has come to another phase. */
    record Checked(long check, CheckState.Phase phase) implements LessonEvent {}

    /**
     * The page is shown again after something in its place.
     *
     * @param run what has become of a run of its program, if anything
     * @param notice what is to be said; empty if nothing
     * @param end how the lesson is left, if it is too
     * @param predicted whether the learner has predicted what the program does, and was told
     */
    record CameBack(Optional<RunState> run, String notice, Optional<ExitCode> end, boolean predicted) implements LessonEvent {
        /** What was in its place was left so. */
        static CameBack from(ExitCode left) {
            return new CameBack(Optional.empty(), "", left == ExitCode.INTERRUPTED ? Optional.of(left) : Optional.empty(), false);
        }

        /** There is something to say. */
        static CameBack saying(String notice) {
            return new CameBack(Optional.empty(), notice, Optional.empty(), false);
        }

        /** There was nothing to show, and the run says why. */
        static CameBack with(RunState run) {
            return new CameBack(Optional.of(run), "", Optional.empty(), false);
        }
    }
}
