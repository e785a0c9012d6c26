package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import org.jspecify.annotations.Nullable;

/** Text of objects, see {@link Texts}. */
@Replaces(String.class)
public final class StringHooks {
    private StringHooks() {}

    @ReplacesStatic
    public static String valueOf(@Nullable Object value) {
        return Texts.of(value);
    }

    @ReplacesStatic
    public static String format(String format, @Nullable Object... arguments) {
        return String.format(format, Texts.shown(format, arguments));
    }

    public static String formatted(String format, @Nullable Object... arguments) {
        return format.formatted(Texts.shown(format, arguments));
    }
}
