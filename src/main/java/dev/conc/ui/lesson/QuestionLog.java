package dev.conc.ui.lesson;

import java.util.HashMap;
import java.util.Map;

/** Where it is kept what has become of the questions of a lesson. */
public interface QuestionLog {
    /** What is known of them. */
    Map<QuestionPlace, QuestionState> known();

    /** Keeps what has become of one. */
    void keep(QuestionPlace question, QuestionState state);

    /** Keeps it for as long as the lesson is open. */
    static QuestionLog inMemory() {
        Map<QuestionPlace, QuestionState> kept = new HashMap<>();
        return new QuestionLog() {
            @Override
            public Map<QuestionPlace, QuestionState> known() {
                return Map.copyOf(kept);
            }

            @Override
            public void keep(QuestionPlace question, QuestionState state) {
                kept.merge(question, state, QuestionState::or);
            }
        };
    }
}
