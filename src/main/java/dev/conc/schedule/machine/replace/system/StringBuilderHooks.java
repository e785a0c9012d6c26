package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.replace.collection.SharedCollections;
import dev.conc.schedule.rewritten.Replaces;
import org.jspecify.annotations.Nullable;

/** Text of objects, see {@link Texts}. */
@Replaces(StringBuilder.class)
public final class StringBuilderHooks {
    private StringBuilderHooks() {}

    public static StringBuilder append(StringBuilder builder, @Nullable Object value) {
        String text = Texts.of(value);
        SharedCollections.update(builder, Machine.current.site);
        return builder.append(text);
    }

    public static StringBuilder insert(StringBuilder builder, int at, @Nullable Object value) {
        String text = Texts.of(value);
        SharedCollections.update(builder, Machine.current.site);
        return builder.insert(at, text);
    }
}
