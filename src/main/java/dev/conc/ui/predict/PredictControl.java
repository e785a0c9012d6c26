package dev.conc.ui.predict;

import dev.conc.program.predict.Prediction.Answer;
import dev.conc.program.predict.Prediction.Mark;
import dev.conc.program.predict.Prediction;
import dev.conc.ui.predict.PredictState.Inquiry;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import java.util.List;
import java.util.Optional;

/** What happens on the screen of predictions: a function from state to state, and to what must happen outside of the screen. */
final class PredictControl {
    /** What must happen outside of the screen. */
    enum Effect {
        NONE,
        /** The exploration ends with what has been found so far. */
        STOP,
        /** The selected candidate's schedule is put on the stage. */
        STEP,
        LEAVE,
        INTERRUPT
    }

    /** A state and what must happen beside it. */
    record Result(PredictState state, Effect effect) {}

    private final Messages messages;

    PredictControl(Messages messages) {
        this.messages = messages;
    }

    Result apply(PredictState before, Key key) {
        PredictState state = before.say("");
        return switch (key) {
            case Key.Typed typed -> typed(state, typed.character());
            case Key.Special special -> switch (special) {
                case UP, BACK_TAB -> still(state.select(state.selected() - 1));
                case DOWN, TAB -> still(state.select(state.selected() + 1));
                case HOME, PAGE_UP -> still(state.select(0));
                case END, PAGE_DOWN -> still(state.select(state.candidates().size() - 1));
                case ENTER -> enter(state);
                case ESCAPE -> new Result(state, Effect.LEAVE);
                case INTERRUPT -> new Result(state, Effect.INTERRUPT);
                case LEFT, RIGHT, BACKSPACE, UNKNOWN -> still(state);
            };
        };
    }

    private Result typed(PredictState state, String character) {
        return switch (character) {
            case "1", "2", "3", "4", "5", "6", "7", "8", "9" -> tick(state, character.charAt(0) - '1');
            case " " -> tick(state, state.selected());
            case "k", "K" -> still(state.select(state.selected() - 1));
            case "j", "J" -> still(state.select(state.selected() + 1));
            case "s", "S" -> state.prediction().isPresent() ? step(state, state.prediction().get()) : still(state);
            case "R" -> still(state.again());
            case "q", "Q" -> new Result(state, Effect.LEAVE);
            default -> still(state);
        };
    }

    private static Result still(PredictState state) {
        return new Result(state, Effect.NONE);
    }

    private Result tick(PredictState state, int candidate) {
        if (candidate >= state.candidates().size()) {
            return still(state);
        }
        // What was answered stays so; the number still finds its line.
        return still(state.answered() ? state.select(candidate) : state.tick(candidate));
    }

    private Result enter(PredictState state) {
        Optional<Prediction> prediction = state.prediction();
        if (prediction.isPresent()) {
            return step(state, prediction.get());
        }
        if (state.candidates().isEmpty() || state.answered()) {
            return new Result(state, state.inquiry() instanceof Inquiry.Going ? Effect.STOP : Effect.NONE);
        }
        if (state.ticked().isEmpty()) {
            return still(state.say(messages.text("predict.nothingTicked")));
        }
        return still(mostTelling(state.answer()));
    }

    /** The exploration has ended: what was answered before is judged now. */
    PredictState ended(PredictState state, Inquiry inquiry) {
        return mostTelling(state.with(inquiry));
    }

    private static PredictState mostTelling(PredictState state) {
        if (state.prediction().isEmpty()) {
            return state;
        }
        List<Mark> marks = state.prediction().get().answers().stream().map(Answer::mark).toList();
        int missed = marks.indexOf(Mark.MISSED);
        int told = missed >= 0 ? missed : marks.indexOf(Mark.WRONG);
        return told >= 0 ? state.select(told) : state;
    }

    private Result step(PredictState state, Prediction prediction) {
        boolean possible = prediction.answers().get(state.selected()).isPossible();
        return possible ? new Result(state, Effect.STEP) : still(state.say(messages.text("predict.nothingToStep")));
    }
}
