package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Listed;
import dev.conc.problem.Sentence;
import dev.conc.text.Visible;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Says in a few lines how a command was misused, and where its help is. */
final class Misuse implements CommandLine.IParameterExceptionHandler {
    private final Context context;

    Misuse(Context context) {
        this.context = context;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException misuse, String[] arguments) {
        Locale language = context.environment().languageAmong(List.of(arguments)).locale();
        CommandLine commandLine = misuse.getCommandLine();
        PrintWriter err = commandLine.getErr();
        String what = "conc: " + Visible.shortened(Visible.line(MisuseWords.of(misuse).words(language)), Failures.LONGEST_LINE);
        err.println(Failures.told(what, context.environment()));
        List<String> near = misuse instanceof CommandLine.UnmatchedArgumentException unmatched ? new Suggestions(context).of(unmatched)
                : List.of();
        if (!near.isEmpty()) {
            err.println(Failures.told(Sentence.of("misuse.near", Listed.of(near)).words(language), context.environment()));
        }
        err.println(Sentence.of("misuse.help", commandLine.getCommandSpec().qualifiedName()).words(language));
        err.flush();
        return ExitCode.USAGE.value();
    }
}
