package dev.conc.ui.words;

import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.Prediction.Answer;
import dev.conc.program.predict.Prediction.Mark;
import dev.conc.ui.screen.Messages;
import java.util.ArrayList;
import java.util.List;

/** Says what a prediction was worth. */
public final class PredictionWords {
    private final Messages messages;

    public PredictionWords(Messages messages) {
        this.messages = messages;
    }

    /** How a candidate was judged, in a word or two. */
    public String mark(Answer answer) {
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
    public List<String> summary(Prediction prediction, String unlisted) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(
                "predict.count", prediction.count(Mark.RIGHT), prediction.answers().size(), prediction.count(Mark.WRONG),
                prediction.count(Mark.MISSED)));
        sentences.add(messages.text(prediction.complete() ? "predict.complete" : "predict.incomplete", prediction.executions()));
        if (prediction.unlisted() > 0) {
            sentences.add(unlisted);
        }
        return List.copyOf(sentences);
    }
}
