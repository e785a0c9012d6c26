package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.Kind;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.replace.collection.SharedCollections;
import dev.conc.schedule.rewritten.Replaces;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Printing. Each print is one step; texts are made before it, since making them may run the program's code. */
@Replaces(PrintStream.class)
public final class PrintHooks {
    private static final Operation PRINT = Operation.update(Kind.OUTPUT, Machine.current.output, 0);

    private PrintHooks() {}

    private static void enter(PrintStream stream) {
        if (stream == Machine.current.output.stream) {
            Machine.current.step(PRINT);
        } else {
            SharedCollections.update(stream, Machine.current.site);
        }
    }

    static void write(PrintStream stream, String text, boolean line) {
        enter(stream);
        if (line) {
            stream.print(text + "\n");
        } else {
            stream.print(text);
        }
    }

    public static void println(PrintStream stream) {
        write(stream, "", true);
    }

    public static void println(PrintStream stream, @Nullable String text) {
        write(stream, String.valueOf(text), true);
    }

    public static void println(PrintStream stream, @Nullable Object value) {
        write(stream, Texts.of(value), true);
    }

    public static void println(PrintStream stream, int value) {
        write(stream, String.valueOf(value), true);
    }

    public static void println(PrintStream stream, long value) {
        write(stream, String.valueOf(value), true);
    }

    public static void println(PrintStream stream, double value) {
        write(stream, String.valueOf(value), true);
    }

    public static void println(PrintStream stream, float value) {
        write(stream, String.valueOf(value), true);
    }

    public static void println(PrintStream stream, boolean value) {
        write(stream, String.valueOf(value), true);
    }

    public static void println(PrintStream stream, char value) {
        write(stream, String.valueOf(value), true);
    }

    public static void println(PrintStream stream, char[] value) {
        write(stream, String.valueOf(value), true);
    }

    public static void print(PrintStream stream, @Nullable String text) {
        write(stream, String.valueOf(text), false);
    }

    public static void print(PrintStream stream, @Nullable Object value) {
        write(stream, Texts.of(value), false);
    }

    public static void print(PrintStream stream, int value) {
        write(stream, String.valueOf(value), false);
    }

    public static void print(PrintStream stream, long value) {
        write(stream, String.valueOf(value), false);
    }

    public static void print(PrintStream stream, double value) {
        write(stream, String.valueOf(value), false);
    }

    public static void print(PrintStream stream, boolean value) {
        write(stream, String.valueOf(value), false);
    }

    public static void print(PrintStream stream, char value) {
        write(stream, String.valueOf(value), false);
    }

    public static void print(PrintStream stream, float value) {
        write(stream, String.valueOf(value), false);
    }

    public static void print(PrintStream stream, char[] value) {
        write(stream, String.valueOf(value), false);
    }

    public static PrintStream append(PrintStream stream, @Nullable CharSequence text) {
        write(stream, Texts.of(text), false);
        return stream;
    }

    public static PrintStream append(PrintStream stream, @Nullable CharSequence text, int from, int to) {
        write(stream, Texts.of(text).substring(from, to), false);
        return stream;
    }

    public static PrintStream append(PrintStream stream, char value) {
        write(stream, String.valueOf(value), false);
        return stream;
    }

    public static void write(PrintStream stream, int value) {
        enter(stream);
        stream.write(value);
    }

    public static void write(PrintStream stream, byte[] bytes) throws IOException {
        enter(stream);
        stream.write(bytes);
    }

    public static void write(PrintStream stream, byte[] bytes, int from, int length) {
        enter(stream);
        stream.write(bytes, from, length);
    }

    public static void writeBytes(PrintStream stream, byte[] bytes) {
        enter(stream);
        stream.writeBytes(bytes);
    }

    @SuppressWarnings("AnnotateFormatMethod") // The program's own call has been checked where it was compiled.
    public static PrintStream printf(PrintStream stream, String format, @Nullable Object... arguments) {
        write(stream, String.format(format, Texts.shown(format, arguments)), false);
        return stream;
    }

    public static PrintStream format(PrintStream stream, String format, @Nullable Object... arguments) {
        return printf(stream, format, arguments);
    }

    @SuppressWarnings("AnnotateFormatMethod") // As above.
    public static PrintStream printf(PrintStream stream, @Nullable Locale locale, String format, @Nullable Object... arguments) {
        write(stream, String.format(locale, format, Texts.shown(format, arguments)), false);
        return stream;
    }

    public static PrintStream format(PrintStream stream, @Nullable Locale locale, String format, @Nullable Object... arguments) {
        return printf(stream, locale, format, arguments);
    }
}
