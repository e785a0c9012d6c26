package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import dev.conc.program.run.Output;
import java.time.Duration;

/** What happens to the player of recordings from outside. */
sealed interface RecordingEvent {
    /** The program that is being recorded has printed something. */
    record Printed(Output output) implements RecordingEvent {}

    /** The recording is there. */
    record Recorded(Recording recording) implements RecordingEvent {}

    /** There will be no recording. */
    record Failed(String why) implements RecordingEvent {}

    /** The program that is being recorded has run for so long. */
    record Measured(Duration elapsed) implements RecordingEvent {}

    /** What came of writing the recording to a file, in words. */
    record Saved(String words) implements RecordingEvent {}
}
