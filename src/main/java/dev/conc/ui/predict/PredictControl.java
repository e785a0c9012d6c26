package dev.conc.ui.predict;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.Prediction.Answer;
import dev.conc.program.predict.Prediction.Mark;
import dev.conc.ui.predict.PredictState.Inquiry;
import dev.conc.ui.screen.Control;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.util.List;
import java.util.Optional;

/** What happens on the screen of predictions. */
final class PredictControl implements Control<PredictState, PredictEvent, PredictControl.Effect> {
    /** What must happen outside of the screen. */
    enum Effect {
        /** The exploration ends with what has been found so far. */
        STOP,
        /** The answer is judged now. */
        JUDGED,
        /** The list of candidates is made of what was found. */
        GATHER,
        /** The selected candidate's schedule is put on the stage. */
        STEP
    }

    private final Messages messages;
    private final String program;

    /** @param program its name */
    PredictControl(Messages messages, String program) {
        this.messages = messages;
        this.program = program;
    }

    @Override
    public Update<PredictState, Effect> press(PredictState before, Key key, int width, int height) {
        PredictState state = before.say("");
        return switch (key) {
            case Key.Typed typed -> typed(state, typed.character());
            case Key.Special special -> switch (special) {
                case UP, BACK_TAB -> Update.of(state.select(state.selected() - 1));
                case DOWN, TAB -> Update.of(state.select(state.selected() + 1));
                case HOME, PAGE_UP -> Update.of(state.select(0));
                case END, PAGE_DOWN -> Update.of(state.select(state.candidates().size() - 1));
                case ENTER -> enter(state);
                case ESCAPE -> Update.end(state, ExitCode.FINE);
                case INTERRUPT -> interrupt(state);
                case LEFT, RIGHT, BACKSPACE, UNKNOWN -> Update.of(state);
            };
        };
    }

    @Override
    public Update<PredictState, Effect> after(PredictState state, PredictEvent event) {
        return switch (event) {
            case PredictEvent.Explores explores -> Update.of(state.with(new Inquiry.Going(explores.progress().executions())));
            case PredictEvent.Explored explored -> {
                Update<PredictState, Effect> ended = judged(state.with(new Inquiry.Done(explored.report())));
                // Where nobody has said what the program can do, the list is made of what was found.
                yield state.candidates().isEmpty() ? ended.and(Effect.GATHER) : ended;
            }
            case PredictEvent.Gathered gathered -> Update.of(state.with(gathered.candidates()));
            case PredictEvent.NotExplored not -> Update.of(state.with(new Inquiry.Failed(not.why().lines().findFirst().orElse(""))));
        };
    }

    @Override
    public Update<PredictState, Effect> failed(PredictState state, Problem problem) {
        return Update.of(state.say(messages.of(problem).lines().findFirst().orElse("")));
    }

    @Override
    public boolean mayWait(PredictEvent event) {
        return event instanceof PredictEvent.Explores;
    }

    /** What the learner waits for ends first, with what has been found so far; where that is nothing, the screen is left at once. */
    private static Update<PredictState, Effect> interrupt(PredictState state) {
        boolean waits = state.inquiry() instanceof Inquiry.Going going && going.executions() > 0
                && (state.candidates().isEmpty() || state.answered());
        return waits && !state.stopping() ? Update.of(state.stop(), Effect.STOP) : Update.end(state, ExitCode.INTERRUPTED);
    }

    private Update<PredictState, Effect> typed(PredictState state, String character) {
        return switch (character) {
            case "1", "2", "3", "4", "5", "6", "7", "8", "9" -> tick(state, character.charAt(0) - '1');
            case " " -> tick(state, state.selected());
            case "k", "K" -> Update.of(state.select(state.selected() - 1));
            case "j", "J" -> Update.of(state.select(state.selected() + 1));
            case "s", "S" -> state.prediction().isPresent() ? step(state, state.prediction().get()) : Update.of(state);
            case "R" -> Update.of(state.again());
            case "q", "Q" -> Update.end(state, ExitCode.FINE);
            default -> Update.of(state);
        };
    }

    private Update<PredictState, Effect> tick(PredictState state, int candidate) {
        if (candidate >= state.candidates().size()) {
            return Update.of(state);
        }
        // What was answered stays so; the number still finds its line.
        return Update.of(state.answered() ? state.select(candidate) : state.tick(candidate));
    }

    private Update<PredictState, Effect> enter(PredictState state) {
        Optional<Prediction> prediction = state.prediction();
        if (prediction.isPresent()) {
            return step(state, prediction.get());
        }
        if (state.candidates().isEmpty() || state.answered()) {
            return state.inquiry() instanceof Inquiry.Going ? Update.of(state, Effect.STOP) : Update.of(state);
        }
        if (state.ticked().isEmpty()) {
            return Update.of(state.say(messages.text("predict.nothingTicked")));
        }
        return judged(state.answer());
    }

    /** Told where there is a judgement now, before which there was none. */
    private static Update<PredictState, Effect> judged(PredictState state) {
        return state.prediction().isPresent() ? Update.of(mostTelling(state), Effect.JUDGED) : Update.of(state);
    }

    /** With the candidate selected of which there is most to tell, once the answer is judged. */
    private static PredictState mostTelling(PredictState state) {
        if (state.prediction().isEmpty()) {
            return state;
        }
        List<Mark> marks = state.prediction().get().answers().stream().map(Answer::mark).toList();
        int missed = marks.indexOf(Mark.MISSED);
        int told = missed >= 0 ? missed : marks.indexOf(Mark.WRONG);
        return told >= 0 ? state.select(told) : state;
    }

    private Update<PredictState, Effect> step(PredictState state, Prediction prediction) {
        boolean possible = prediction.answers().get(state.selected()).isPossible();
        return possible
                ? Update.of(state.say(messages.text("notice.preparing", program)), Effect.STEP).thenEnd(ExitCode.FINE)
                : Update.of(state.say(messages.text("predict.nothingToStep")));
    }
}
