package dev.conc.ui.recording;

/** What the player of recordings makes happen outside of its state. */
sealed interface RecordingEffect {
    /** The program that is being recorded is stopped. */
    record Stop() implements RecordingEffect {}

    /** How long it has run is measured. */
    record Measure() implements RecordingEffect {}

    /** The recording is written to a file. */
    record Save(String file) implements RecordingEffect {}
}
