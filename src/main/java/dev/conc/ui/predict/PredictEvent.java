package dev.conc.ui.predict;

import dev.conc.program.predict.Candidate;
import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Report;
import java.util.List;

/** What happens to the screen of predictions from outside. */
sealed interface PredictEvent {
    /** The exploration is so far. */
    record Explores(Reply.Progress progress) implements PredictEvent {}

    /** The exploration has ended. */
    record Explored(Report report) implements PredictEvent {}

    /** The program cannot be explored. */
    record NotExplored(String why) implements PredictEvent {}

    /** What the program can do has been gathered from what was found. */
    record Gathered(List<Candidate> candidates) implements PredictEvent {}
}
