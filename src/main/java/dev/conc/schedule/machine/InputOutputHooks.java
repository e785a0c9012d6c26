package dev.conc.schedule.machine;

import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import org.jspecify.annotations.Nullable;

/** The methods of {@link IO}. */
@Replaces(IO.class)
public final class InputOutputHooks {
    private InputOutputHooks() {}

    @ReplacesStatic
    public static void println(@Nullable Object value) {
        PrintHooks.write(SystemHooks.out(), Texts.of(value), true);
    }

    @ReplacesStatic
    public static void println() {
        PrintHooks.write(SystemHooks.out(), "", true);
    }

    @ReplacesStatic
    public static void print(@Nullable Object value) {
        PrintHooks.write(SystemHooks.out(), Texts.of(value), false);
    }

    @ReplacesStatic
    @SuppressWarnings("DoNotCallSuggester") // The program calls it, not we.
    public static String readln() {
        throw SystemHooks.refuse("IO.readln", Reason.INPUT);
    }

    @ReplacesStatic
    public static String readln(String prompt) {
        return readln();
    }
}
