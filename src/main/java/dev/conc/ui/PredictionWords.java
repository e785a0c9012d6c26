package dev.conc.ui;

import dev.conc.program.Prediction;
import dev.conc.program.Prediction.Answer;
import dev.conc.program.Prediction.Mark;
import java.util.ArrayList;
import java.util.List;

/** Says what a prediction was worth. */
final class PredictionWords {
    private final Messages messages;

    PredictionWords(Messages messages) {
        this.messages = messages;
    }

    /** How a candidate was judged, in a word or two. */
    String mark(Answer answer) {
        return switch (answer.mark()) {
            case RIGHT -> messages.text(answer.isPossible() ? "predict.rightPossible" : "predict.rightImpossible");
            case WRONG -> messages.text("predict.wrong");
            case MISSED -> messages.text("predict.missed");
            case OPEN -> messages.text("predict.open");
        };
    }

    /**
     * How many candidates were judged rightly, and how sure that is.
     *
     * @param unlisted said where there are outcomes that are no candidates
     */
    List<String> summary(Prediction prediction, String unlisted) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(
                "predict.count", prediction.count(Mark.RIGHT), prediction.answers().size(), prediction.count(Mark.WRONG), prediction.count(Mark.MISSED)));
        sentences.add(messages.text(prediction.complete() ? "predict.complete" : "predict.incomplete", prediction.executions()));
        if (prediction.unlisted() > 0) {
            sentences.add(unlisted);
        }
        return List.copyOf(sentences);
    }
}
