package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.schedule.Schedule;
import dev.conc.text.Visible;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a few lines how a command was misused, and where its help is. */
final class Misuse implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException misuse, String[] arguments) {
        CommandLine commandLine = misuse.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("conc: " + Visible.shortened(Visible.line(String.valueOf(misuse.getMessage())), Failures.LONGEST_LINE));
        UnmatchedArgumentException.printSuggestions(misuse, err);
        err.println("Try: " + commandLine.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE.value();
    }

    /** The path that an option or a variable names. */
    static Path path(String where, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Problem.usage(where + ": \"" + text + "\" cannot be the name of a file");
        }
    }

    /** Complains at once about a text that is no schedule, before anything is started for it. */
    static void checkSchedule(String text) {
        try {
            Schedule.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.usage(String.valueOf(e.getMessage()));
        }
    }
}
