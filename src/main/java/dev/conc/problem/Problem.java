package dev.conc.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to know and can act on. Its message says what happened, where, and what to do; it is printed
 * without a stack trace, and the command ends with its exit code.
 */
public final class Problem extends RuntimeException {
    private final ExitCode exitCode;
    private final transient @Nullable FileTrouble trouble;

    private Problem(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.trouble = null;
    }

    private Problem(ExitCode exitCode, FileTrouble trouble) {
        super(trouble.words(Locale.ENGLISH), trouble.thrown());
        this.exitCode = exitCode;
        this.trouble = trouble;
    }

    /** The command was used in a way that it cannot be used. */
    public static Problem usage(String message) {
        return new Problem(ExitCode.USAGE, message, null);
    }

    /** Something the user gave, such as a lesson or a program, is wrong. */
    public static Problem wrong(String message) {
        return new Problem(ExitCode.WRONG, message, null);
    }

    /** Something the user gave is wrong; {@code cause} is shown by {@code --debug}. */
    public static Problem wrong(String message, Throwable cause) {
        return new Problem(ExitCode.WRONG, message, cause);
    }

    /** The machine lacks something, or refuses it. */
    public static Problem environment(String message) {
        return new Problem(ExitCode.ENVIRONMENT, message, null);
    }

    /** The machine lacks something, or refuses it; {@code cause} is shown by {@code --debug}. */
    public static Problem environment(String message, Throwable cause) {
        return new Problem(ExitCode.ENVIRONMENT, message, cause);
    }

    /** Something could not be done with a file of the machine's. */
    public static Problem environment(FileTrouble trouble) {
        return new Problem(ExitCode.ENVIRONMENT, trouble);
    }

    /** What the user named is no file with which that can be done. */
    public static Problem usage(FileTrouble trouble) {
        return new Problem(ExitCode.USAGE, trouble);
    }

    /** Something the user gave is a file with which that cannot be done. */
    public static Problem wrong(FileTrouble trouble) {
        return new Problem(ExitCode.WRONG, trouble);
    }

    /** What happened, in a language, or in English where it is not told in that language. */
    public String words(Locale locale) {
        return trouble == null ? String.valueOf(getMessage()) : trouble.words(locale);
    }

    /** The code with which the command ends. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
