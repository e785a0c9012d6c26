package dev.conc.cli;

import dev.conc.program.Program;
import dev.conc.problem.ExitCode;
import dev.conc.ui.PlainText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the source of a program. */
@Command(name = "show", description = "Show the source of a program, with line numbers.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    private ConcCommand conc;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Override
    public Integer call() {
        Program program = conc.catalogue().program(name);
        PrintWriter out = spec.commandLine().getOut();
        out.print(PlainText.source(program.source(), conc.environment().hasColours()));
        out.flush();
        return ExitCode.FINE.value();
    }
}
