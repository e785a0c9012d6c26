package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import org.jspecify.annotations.Nullable;

/** The methods of {@link IO}. */
@Replaces(IO.class)
public final class InputOutputHooks {
    private InputOutputHooks() {}

    @ReplacesStatic
    public static void println(@Nullable Object value) {
        PrintHooks.write(Machine.current.output.stream, Texts.of(value), true);
    }

    @ReplacesStatic
    public static void println() {
        PrintHooks.write(Machine.current.output.stream, "", true);
    }

    @ReplacesStatic
    public static void print(@Nullable Object value) {
        PrintHooks.write(Machine.current.output.stream, Texts.of(value), false);
    }

    @ReplacesStatic
    @SuppressWarnings("DoNotCallSuggester") // The program calls it, not we.
    public static String readln() {
        throw SystemHooks.refuse("IO.readln cannot be used under control: it reads input, which no schedule determines");
    }

    @ReplacesStatic
    public static String readln(String prompt) {
        return readln();
    }
}
