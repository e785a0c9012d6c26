package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.text.Visible;
import java.io.PrintWriter;
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
}
