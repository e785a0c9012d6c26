package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
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
