package dev.conc.ui.finder;

import java.util.List;

/**
 * All that the list shows depends on this and on the size of the terminal.
 *
 * @param title what the list is of
 * @param typed what was typed
 * @param choices those that fit it
 * @param selected the one that the keys are about, from 0
 */
record FinderState<T>(String title, String typed, boolean numbered, List<Choices.Choice<T>> choices, int selected) {
    FinderState<T> select(int choice) {
        return new FinderState<>(title, typed, numbered, choices, Math.clamp(choice, 0, Math.max(0, choices.size() - 1)));
    }

    FinderState<T> type(String text, List<Choices.Choice<T>> fitting) {
        return new FinderState<>(title, text, numbered, fitting, numbered ? selected : 0);
    }
}
