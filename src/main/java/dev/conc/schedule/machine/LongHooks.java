package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import org.jspecify.annotations.Nullable;

/** Numbers that system properties have. */
@Replaces(Long.class)
public final class LongHooks {
    private LongHooks() {}

    @ReplacesStatic
    public static @Nullable Long getLong(@Nullable String name) {
        return getLong(name, null);
    }

    @ReplacesStatic
    public static Long getLong(@Nullable String name, long otherwise) {
        Long found = getLong(name, null);
        return found == null ? Long.valueOf(otherwise) : found;
    }

    @ReplacesStatic
    public static @Nullable Long getLong(@Nullable String name, @Nullable Long otherwise) {
        String text = name == null || name.isEmpty() ? null : ProgramProperties.read().getProperty(name);
        try {
            return text == null ? otherwise : Long.decode(text);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
