package dev.conc.ui.finder;

import dev.conc.ui.screen.Line;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What there is to choose from.
 *
 * @param <T> what is chosen
 */
public interface Choices<T> {
    /**
     * One of them.
     *
     * @param label a line; what has no room is cut
     * @param detail what there is to say of it, laid out for a width
     * @param target what is chosen by it
     */
    record Choice<T>(Line label, IntFunction<List<Line>> detail, T target) {}

    /** Those that fit what was typed; where nothing was, those to begin with. */
    List<Choice<T>> of(String typed);

    /** Whether digits choose by number, so that nothing else is typed. */
    default boolean isNumbered() {
        return false;
    }
}
