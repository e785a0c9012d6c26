package dev.conc.ui.predict;

import dev.conc.program.predict.Candidate;
import dev.conc.program.predict.Prediction;
import dev.conc.schedule.worker.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the screen of predictions shows depends on this and on the size of the terminal.
 *
 * @param title the program, and what it is given
 * @param candidates what to choose from; empty while that is not known
 * @param ticked what the learner thinks possible
 * @param selected the candidate that the keys are about, from 0
 * @param answered whether the learner has answered
 * @param inquiry how far the exploration is
 * @param stopping whether it has been told to end
 * @param notice a line for the learner, until the next key; empty if none
 * @param why what the author says of candidates, for when they are judged
 */
record PredictState(
        String title, List<Candidate> candidates, Set<Candidate> ticked, int selected, boolean answered, Inquiry inquiry, boolean stopping,
        String notice, Map<Candidate, String> why) {
    /** How far an exploration is. */
    sealed interface Inquiry {
        /** It goes on. */
        record Going(long executions) implements Inquiry {}

        /** It has ended. */
        record Done(Report report) implements Inquiry {}

        /** It cannot be done. */
        record Failed(String why) implements Inquiry {}
    }

    static PredictState open(String title, List<Candidate> candidates) {
        return open(title, candidates, Map.of());
    }

    static PredictState open(String title, List<Candidate> candidates, Map<Candidate, String> why) {
        return new PredictState(title, candidates, Set.of(), 0, false, new Inquiry.Going(0), false, "", why);
    }

    /** What the answer was worth, once it is given and the exploration has ended. */
    Optional<Prediction> prediction() {
        return answered && inquiry instanceof Inquiry.Done done
                ? Optional.of(Prediction.of(candidates, ticked, done.report()))
                : Optional.empty();
    }

    PredictState with(Inquiry other) {
        return new PredictState(title, candidates, ticked, selected, answered, other, stopping, notice, why);
    }

    PredictState with(List<Candidate> others) {
        return new PredictState(title, others, ticked, selected, answered, inquiry, stopping, notice, why);
    }

    PredictState select(int candidate) {
        return new PredictState(title, candidates, ticked, Math.clamp(candidate, 0, Math.max(0, candidates.size() - 1)), answered, inquiry,
                stopping, notice, why);
    }

    /** With the candidate ticked that was not, or the other way. */
    PredictState tick(int candidate) {
        Set<Candidate> other = new HashSet<>(ticked);
        if (!other.remove(candidates.get(candidate))) {
            other.add(candidates.get(candidate));
        }
        return new PredictState(title, candidates, Set.copyOf(other), candidate, answered, inquiry, stopping, notice, why);
    }

    PredictState answer() {
        return new PredictState(title, candidates, ticked, selected, true, inquiry, stopping, notice, why);
    }

    /** Nothing is ticked. */
    PredictState again() {
        return new PredictState(title, candidates, Set.of(), 0, false, inquiry, stopping, notice, why);
    }

    /** The exploration has been told to end. */
    PredictState stop() {
        return new PredictState(title, candidates, ticked, selected, answered, inquiry, true, notice, why);
    }

    PredictState say(String words) {
        return new PredictState(title, candidates, ticked, selected, answered, inquiry, stopping, words, why);
    }
}
