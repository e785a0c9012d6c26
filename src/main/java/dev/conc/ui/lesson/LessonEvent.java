package dev.conc.ui.lesson;

import dev.conc.program.run.Output;
import dev.conc.ui.screen.Key;

/** What happens to the lesson screen from outside. */
sealed interface LessonEvent {
    /** A key was pressed. */
    record Pressed(Key key) implements LessonEvent {}

    /** The terminal has another size. */
    record Resized() implements LessonEvent {}

    /** The terminal is gone. */
    record HungUp() implements LessonEvent {}

    /** A run printed something. */
    record Printed(long run, Output output) implements LessonEvent {}

    /** A run has come to another phase. */
    record Changed(long run, RunState.Phase phase) implements LessonEvent {}
}
