package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import dev.conc.ui.stage.StageState;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that the player shows depends on this and on the size of the terminal.
 *
 * @param recording what was recorded
 * @param index finds events in it
 * @param position how many events have happened at the moment that is looked at
 * @param micros when that is, in microseconds since the beginning
 * @param lane the chosen lane
 * @param playing whether it plays by itself
 * @param pace how fast it plays, in percent of reality
 * @param help the first line shown of the keys; none while they are not shown
 * @param pane the pane that a screen shows which has room for one alone
 * @param prompt what the learner is typing, if anything
 * @param notice a line for the learner, until the next key; empty if none
 */
record RecordingState(
        Recording recording,
        RecordingIndex index,
        int position,
        long micros,
        int lane,
        boolean playing,
        int pace,
        OptionalInt help,
        StageState.Pane pane,
        Optional<Prompt> prompt,
        String notice) implements PlayerState {
    /** As fast as in reality, in percent. */
    static final int REAL = 100;

    /** Something that the learner types. */
    record Prompt(Question question, String text) {
        /** What it is for. */
        enum Question {
            JUMP,
            FILE
        }
    }

    static RecordingState open(Recording recording) {
        RecordingState state = new RecordingState(
                recording, new RecordingIndex(recording), 0, 0, 0, false, REAL, OptionalInt.empty(), StageState.Pane.THREADS,
                Optional.empty(), "");
        return recording.events().isEmpty() ? state : state.at(1);
    }

    /** The event that happened last; none before the first. */
    Optional<Recording.Event> event() {
        return position == 0 ? Optional.empty() : Optional.of(recording.events().get(position - 1));
    }

    /** Just after so many events; the lane of the last is chosen. */
    RecordingState at(int events) {
        long time = events == 0 ? 0 : recording.events().get(events - 1).micros();
        int chosen = events == 0 ? lane : recording.events().get(events - 1).lane();
        return new RecordingState(recording, index, events, time, chosen, playing, pace, help, pane, prompt, notice);
    }

    /** At a time, from the beginning to the last event. */
    RecordingState atTime(long time) {
        long last = recording.events().isEmpty() ? 0 : recording.events().getLast().micros();
        long there = Math.clamp(time, 0, last);
        int events = index.positionAt(there);
        int chosen = events == 0 || events == position ? lane : recording.events().get(events - 1).lane();
        return new RecordingState(recording, index, events, there, chosen, playing, pace, help, pane, prompt, notice);
    }

    RecordingState choose(int other) {
        return new RecordingState(recording, index, position, micros, other, playing, pace, help, pane, prompt, notice);
    }

    RecordingState play(boolean on, int percent) {
        return new RecordingState(recording, index, position, micros, lane, on, percent, help, pane, prompt, notice);
    }

    /** With the keys shown from a line on, or not. */
    RecordingState help(OptionalInt line) {
        return new RecordingState(recording, index, position, micros, lane, playing, pace, line, pane, prompt, notice);
    }

    RecordingState turnTo(StageState.Pane other) {
        return new RecordingState(recording, index, position, micros, lane, playing, pace, help, other, prompt, notice);
    }

    RecordingState ask(Optional<Prompt> what) {
        return new RecordingState(recording, index, position, micros, lane, playing, pace, help, pane, what, notice);
    }

    RecordingState say(String words) {
        return new RecordingState(recording, index, position, micros, lane, playing, pace, help, pane, prompt, words);
    }
}
