package dev.conc.ui.finder;

import dev.conc.problem.ExitCode;
import dev.conc.ui.screen.Display;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Update;
import java.util.Optional;

/**
 * A list to choose from in place of another screen.
 *
 * @param <T> what is chosen
 */
public final class FinderScreen<T> implements AutoCloseable {
    private final Loop<FinderState<T>, FinderControl.Nothing, FinderControl.Effect> loop;
    private Optional<T> chosen = Optional.empty();

    /**
     * @param title what the list is of
     * @param selected the one that is selected at first, from 0
     */
    public FinderScreen(Display screen, Theme theme, Messages messages, String title, Choices<T> choices, int selected) {
        FinderState<T> state = new FinderState<>(title, "", choices.isNumbered(), choices.of(""), 0).select(selected);
        this.loop = new Loop<>(screen, theme, state, new FinderControl<>(choices), new FinderView<T>(messages)::draw);
    }

    /** Who gets the keys. */
    public NestedScreen nested() {
        return loop;
    }

    /** Shows the list until something is chosen or it is left, and tells how: FINE, or INTERRUPTED by Ctrl-C. */
    public ExitCode perform() throws InterruptedException {
        return loop.show(Update.of(loop.state()), _ -> {
            chosen = Optional.of(loop.state().choices().get(loop.state().selected()).target());
            return Optional.empty();
        });
    }

    /** What was chosen, if anything was. */
    public Optional<T> chosen() {
        return chosen;
    }

    @Override
    public void close() {
        loop.close();
    }
}
