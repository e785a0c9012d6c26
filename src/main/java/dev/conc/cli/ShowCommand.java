package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.ui.plain.PlainText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the source of a program. */
@Command(name = "show", description = "Show the source of a program, with line numbers.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ShowCommand implements Callable<Integer> {
    private final ConcCommand conc;

    @Parameters(
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    ShowCommand(ConcCommand conc) {
        this.conc = conc;
    }

    @Override
    public Integer call() {
        Program program = conc.catalogue().program(name);
        PrintWriter out = conc.out();
        out.print(PlainText.source(program.source(), conc.theme()));
        out.flush();
        return ExitCode.FINE.value();
    }
}
