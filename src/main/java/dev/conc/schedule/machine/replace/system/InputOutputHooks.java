package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
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
        throw Machine.current.refuse("IO.readln", Reason.INPUT);
    }

    @ReplacesStatic
    public static String readln(String prompt) {
        return readln();
    }
}
