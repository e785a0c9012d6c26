package dev.conc.ui.screen;

import dev.conc.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says what happens on a screen: functions of the state and of what has happened, without effects of their own.
 *
 * @param <S> all that is shown depends on it and on the size of the terminal
 * @param <E> what happens outside of the screen
 * @param <F> what the screen makes happen outside of it
 */
public interface Control<S, E, F> {
    /** A key was pressed. */
    Update<S, F> press(S state, Key key, int width, int height);

    /** Something happened outside of the screen. */
    Update<S, F> after(S state, E event);

    /** An effect could not be performed. */
    Update<S, F> failed(S state, Problem problem);

    /** How often the screen changes by itself, if it does at present. */
    default Optional<Duration> pace(S state) {
        return Optional.empty();
    }

    /** So much time has passed while the screen changes by itself. */
    default Update<S, F> pass(S state, Duration time) {
        return Update.of(state);
    }

    /** Whether the screen is likely to change again within a moment, so that drawing waits for that moment. */
    default boolean isBrief(S state) {
        return false;
    }

    /** Whether events like this one may come faster than can be drawn: then they are drawn no more often than frames. */
    default boolean mayWait(E event) {
        return false;
    }

    /** What came one after the other, as events that are fewer and mean the same. */
    default List<E> gathered(List<E> events) {
        return events;
    }
}
