package dev.conc.ui.predict;

import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Report;
import dev.conc.ui.screen.Key;

/** What happens to the screen of predictions from outside. */
sealed interface PredictEvent {
    /** A key was pressed. */
    record Pressed(Key key) implements PredictEvent {}

    /** The terminal has another size. */
    record Resized() implements PredictEvent {}

    /** The terminal is gone. */
    record HungUp() implements PredictEvent {}

    /** The exploration is so far. */
    record Explores(Reply.Progress progress) implements PredictEvent {}

    /** The exploration has ended. */
    record Explored(Report report) implements PredictEvent {}

    /** The program cannot be explored. */
    record NotExplored(String why) implements PredictEvent {}
}
