package dev.conc.ui.screen;

import dev.conc.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of a screen's state, and what must happen beside it.
 *
 * @param effects what the screen does outside of its state, in this order
 * @param keys keys that are pressed again, before any others
 * @param end how the screen is left, if it is; after the effects
 */
public record Update<S, F>(S state, List<F> effects, List<Key> keys, Optional<ExitCode> end) {
    /** The state, and nothing beside it. */
    public static <S, F> Update<S, F> of(S state) {
        return new Update<>(state, List.of(), List.of(), Optional.empty());
    }

    /** The state and an effect. */
    public static <S, F> Update<S, F> of(S state, F effect) {
        return new Update<>(state, List.of(effect), List.of(), Optional.empty());
    }

    /** The screen is left. */
    public static <S, F> Update<S, F> end(S state, ExitCode code) {
        return new Update<>(state, List.of(), List.of(), Optional.of(code));
    }

    /** With keys that are pressed again; where the screen is left they are for whoever has it next. */
    public Update<S, F> press(List<Key> again) {
        return new Update<>(state, effects, List.copyOf(again), end);
    }

    /** With another effect after those that there are. */
    public Update<S, F> and(F effect) {
        List<F> all = new ArrayList<>(effects);
        all.add(effect);
        return new Update<>(state, List.copyOf(all), keys, end);
    }

    /** The screen is left when the effects have been performed. */
    public Update<S, F> thenEnd(ExitCode code) {
        return new Update<>(state, effects, keys, Optional.of(code));
    }

    /** The same with what the state is a part of. */
    public <T> Update<T, F> map(Function<? super S, ? extends T> whole) {
        return new Update<>(whole.apply(state), effects, keys, end);
    }
}
