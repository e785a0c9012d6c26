package dev.conc.ui.timeline;

import dev.conc.program.control.Fold;
import dev.conc.program.record.Recording;
import dev.conc.schedule.worker.TraceEvent;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.RecordingWords;
import java.util.List;
import java.util.Map;

/**
 * An execution as a picture shows it: a lane for each thread or process, and what was done in each, in order.
 *
 * @param title what was executed
 * @param lanes the names of threads or processes
 * @param events in order
 * @param ending how it ended and what went wrong, a line each
 * @param sources the text of each file that events are in, by its name
 * @param folds steps that need not be shown
 * @param timed whether the events have times of the clock; otherwise each takes one step
 */
record Timeline(String title, List<String> lanes, List<Event> events, List<String> ending, Map<String, String> sources, List<Fold> folds,
        boolean timed) {
    /**
     * Something that was done.
     *
     * @param lane whose it is, from 0
     * @param label what was done, in words
     * @param what the variable, lock or thread that it was about; may be empty
     * @param value what it saw or left, or what was printed; may be empty
     * @param place where in the source; empty where it is not known
     * @param source the text of that line; may be empty
     * @param note what is wrong with it, in words; empty if nothing is
     * @param micros when, in microseconds since the beginning; the number of the step where there are no times
     */
    record Event(int lane, Kind kind, String label, String what, String value, String place, String source, String note,
            long micros) {
        /** Label and value, {@code reads balance → 0}, and the note. */
        String text() {
            return (value.isEmpty() ? label : label + " → " + value) + (note.isEmpty() ? "" : " · " + note);
        }

        /** Whether something is wrong with it. */
        boolean isWrong() {
            return !note.isEmpty();
        }
    }

    /** What kind of event it is. */
    sealed interface Kind {
        /** A step of an execution under control. */
        record Step(TraceEvent event) implements Kind {}

        /** What was recorded of a real run. */
        record Recorded(Recording.Kind kind) implements Kind {}
    }

    /** What a lane is called: the number that the thread has in schedules stands before its name. */
    String lane(int number) {
        String name = lanes.get(number);
        return timed || name.equals("#" + number) ? name : number + " " + name;
    }

    /** When an event was, in a few characters. */
    String when(int event, Messages messages) {
        return timed ? messages.text("seconds", RecordingWords.time(events.get(event).micros())) : Integer.toString(event + 1);
    }
}
