package dev.conc.ui.finder;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.ui.screen.Control;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Update;

/** What happens in a list. */
final class FinderControl<T> implements Control<FinderState<T>, FinderControl.Nothing, FinderControl.Effect> {
    private static final int PAGE = 10;
    private static final int LONGEST = 100;

    /** What must happen outside of the screen. */
    enum Effect {
        /** The selected one is chosen. */
        CHOOSE
    }

    /** Nothing happens to a list from outside. */
    record Nothing() {}

    private final Choices<T> choices;

    FinderControl(Choices<T> choices) {
        this.choices = choices;
    }

    @Override
    public Update<FinderState<T>, Effect> press(FinderState<T> state, Key key, int width, int height) {
        return switch (key) {
            case Key.Typed typed when state.numbered() -> number(state, typed.character());
            case Key.Typed typed -> Update.of(state.typed().length() < LONGEST ? typed(state, state.typed() + typed.character()) : state);
            case Key.Special special -> switch (special) {
                case UP, BACK_TAB -> Update.of(state.select(state.selected() - 1));
                case DOWN, TAB -> Update.of(state.select(state.selected() + 1));
                case PAGE_UP -> Update.of(state.select(state.selected() - PAGE));
                case PAGE_DOWN -> Update.of(state.select(state.selected() + PAGE));
                case HOME -> Update.of(state.select(0));
                case END -> Update.of(state.select(state.choices().size() - 1));
                case ENTER -> choose(state);
                case BACKSPACE -> Update.of(shorter(state));
                case ESCAPE -> Update.end(state, ExitCode.FINE);
                case INTERRUPT -> Update.end(state, ExitCode.INTERRUPTED);
                case LEFT, RIGHT, UNKNOWN -> Update.of(state);
            };
        };
    }

    private FinderState<T> typed(FinderState<T> state, String text) {
        return state.type(text, choices.of(text));
    }

    private FinderState<T> shorter(FinderState<T> state) {
        String text = state.typed();
        return text.isEmpty() ? state : typed(state, text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }

    private static <T> Update<FinderState<T>, Effect> choose(FinderState<T> state) {
        return state.choices().isEmpty() ? Update.of(state)
                : Update.<FinderState<T>, Effect>of(state, Effect.CHOOSE).thenEnd(ExitCode.FINE);
    }

    /** A number that no longer one begins with is chosen at once; another waits for its next digit or Enter. */
    private static <T> Update<FinderState<T>, Effect> number(FinderState<T> state, String character) {
        switch (character) {
            case "j", "J" -> {
                return Update.of(state.select(state.selected() + 1));
            }
            case "k", "K" -> {
                return Update.of(state.select(state.selected() - 1));
            }
            case "q", "Q", "g", "G" -> {
                return Update.end(state, ExitCode.FINE);
            }
            case " " -> {
                return choose(state);
            }
            default -> {}
        }
        if (!character.matches("[0-9]")) {
            return Update.of(state);
        }
        int pages = state.choices().size();
        String text = state.typed() + character;
        if (Integer.parseInt(text) > pages) {
            text = character;
        }
        int number = Integer.parseInt(text);
        if (number < 1 || number > pages) {
            return Update.of(state.type("", state.choices()));
        }
        FinderState<T> chosen = state.type(text, state.choices()).select(number - 1);
        return number * 10 > pages ? choose(chosen) : Update.of(chosen);
    }

    @Override
    public Update<FinderState<T>, Effect> after(FinderState<T> state, Nothing event) {
        return Update.of(state);
    }

    @Override
    public Update<FinderState<T>, Effect> failed(FinderState<T> state, Problem problem) {
        return Update.of(state);
    }
}
