package dev.conc.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to know and can act on. Its words say what happened, where, and what to do; they are printed
 * without a stack trace, and the command ends with its exit code.
 */
public final class Problem extends RuntimeException {
    private final ExitCode exitCode;
    private final transient Told told;

    private Problem(ExitCode exitCode, Told told, @Nullable Throwable cause) {
        super(told.words(Locale.ENGLISH), cause);
        this.exitCode = exitCode;
        this.told = told;
    }

    /** The command was used in a way that it cannot be used: a sentence by its key, with what it names. */
    public static Problem usage(String key, Object... names) {
        return usage(Sentence.of(key, names));
    }

    /** The command was used in a way that it cannot be used. */
    public static Problem usage(Told told) {
        return new Problem(ExitCode.USAGE, told, cause(told));
    }

    /** Something the user gave, such as a lesson or a program, is wrong: a sentence by its key, with what it names. */
    public static Problem wrong(String key, Object... names) {
        return wrong(Sentence.of(key, names));
    }

    /** Something the user gave is wrong. */
    public static Problem wrong(Told told) {
        return new Problem(ExitCode.WRONG, told, cause(told));
    }

    /** Something the user gave is wrong; {@code cause} is shown by {@code --debug}. */
    public static Problem wrong(Told told, Throwable cause) {
        return new Problem(ExitCode.WRONG, told, cause);
    }

    /** The machine lacks something, or refuses it: a sentence by its key, with what it names. */
    public static Problem environment(String key, Object... names) {
        return environment(Sentence.of(key, names));
    }

    /** The machine lacks something, or refuses it. */
    public static Problem environment(Told told) {
        return new Problem(ExitCode.ENVIRONMENT, told, cause(told));
    }

    /** The machine lacks something, or refuses it; {@code cause} is shown by {@code --debug}. */
    public static Problem environment(Told told, Throwable cause) {
        return new Problem(ExitCode.ENVIRONMENT, told, cause);
    }

    private static @Nullable Throwable cause(Told told) {
        return told instanceof FileTrouble trouble ? trouble.thrown() : null;
    }

    /** What happened, in a language, or in English where it is not told in that language. */
    public String words(Locale locale) {
        return told.words(locale);
    }

    /** The code with which the command ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
