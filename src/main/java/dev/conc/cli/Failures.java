package dev.conc.cli;

import dev.conc.language.Language;
import dev.conc.lesson.LessonInvalid;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.text.Visible;
import dev.conc.ui.plain.Paragraphs;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Turns what a command throws into words on standard error and an exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    /** Of a longer line nobody reads the end. */
    static final int LONGEST_LINE = 2000;

    private final Context context;

    Failures(Context context) {
        this.context = context;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed) {
        return tell(thrown, context);
    }

    /** Prints what happened and gives the exit code that says so. */
    static int tell(Exception thrown, Context context) {
        return tell(thrown, context, language(context));
    }

    /** The same in a language that is given. */
    static int tell(Exception thrown, Context context, Language language) {
        PrintWriter err = context.err();
        if (context.debug()) {
            thrown.printStackTrace(err);
        } else {
            String message = "conc: " + message(thrown, language);
            err.println(thrown instanceof Problem ? told(message, context.environment()) : message);
        }
        err.flush();
        return exitCode(thrown).value();
    }

    /** A sentence in lines for a terminal, which would break it within words; as it is where it is read by something else. */
    static String told(String sentence, Environment around) {
        return around.interactive() ? Paragraphs.of(sentence, around.width()) : sentence;
    }

    /** What happened, for a person; what was quoted from outside stays within its line. */
    static String message(Exception thrown, Language language) {
        String message = switch (thrown) {
            case Problem problem -> problem.words(language.locale());
            case LessonInvalid invalid -> says("lesson.mistakes", language) + "\n" + invalid.words(language.locale());
            case CompilationFailed failed -> says("compile.failed", language) + "\n" + failed.words(language.locale())
                    + failed.advice().stream().map(each -> "\n" + each.words(language.locale())).collect(Collectors.joining());
            case InterruptedException _ -> says("interrupted", language);
            default -> says("unforeseen", language, thrown);
        };
        return Visible.shortened(
                thrown instanceof Problem problem && problem.exitCode() == ExitCode.USAGE ? Visible.line(message) : message, LONGEST_LINE);
    }

    private static String says(String key, Language language, Object... names) {
        return Sentence.of(key, names).words(language.locale());
    }

    /** The name of the language may be what is wrong. */
    private static Language language(Context context) {
        try {
            return context.language();
        } catch (Problem e) {
            return Language.EN;
        }
    }

    private static ExitCode exitCode(Exception thrown) {
        return switch (thrown) {
            case Problem problem -> problem.exitCode();
            case InterruptedException _ -> ExitCode.INTERRUPTED;
            default -> ExitCode.WRONG;
        };
    }
}
