package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import org.jspecify.annotations.Nullable;

/** Numbers that system properties have. */
@Replaces(Integer.class)
public final class IntegerHooks {
    private IntegerHooks() {}

    @ReplacesStatic
    public static @Nullable Integer getInteger(@Nullable String name) {
        return getInteger(name, null);
    }

    @ReplacesStatic
    public static Integer getInteger(@Nullable String name, int otherwise) {
        Integer found = getInteger(name, null);
        return found == null ? Integer.valueOf(otherwise) : found;
    }

    @ReplacesStatic
    public static @Nullable Integer getInteger(@Nullable String name, @Nullable Integer otherwise) {
        String text = name == null || name.isEmpty() ? null : ProgramProperties.read().getProperty(name);
        try {
            return text == null ? otherwise : Integer.decode(text);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
