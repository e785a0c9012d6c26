package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import dev.conc.program.run.Output;
import dev.conc.ui.screen.Key;

/** What happens to the player of recordings from outside. */
sealed interface RecordingEvent {
    /** A key was pressed. */
    record Pressed(Key key) implements RecordingEvent {}

    /** The terminal has another size. */
    record Resized() implements RecordingEvent {}

    /** The terminal is gone. */
    record HungUp() implements RecordingEvent {}

    /** The program that is being recorded has printed something. */
    record Printed(Output output) implements RecordingEvent {}

    /** The recording is there. */
    record Recorded(Recording recording) implements RecordingEvent {}

    /** There will be no recording. */
    record Failed(String why) implements RecordingEvent {}
}
