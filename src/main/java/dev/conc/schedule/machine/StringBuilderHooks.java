package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import org.jspecify.annotations.Nullable;

/** Text of objects, see {@link Texts}. */
@Replaces(StringBuilder.class)
public final class StringBuilderHooks {
    private StringBuilderHooks() {}

    public static StringBuilder append(StringBuilder builder, @Nullable Object value) {
        return builder.append(Texts.of(value));
    }

    public static StringBuilder insert(StringBuilder builder, int at, @Nullable Object value) {
        return builder.insert(at, Texts.of(value));
    }
}
