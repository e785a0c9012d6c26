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
    private final Context context;

    @Parameters(
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Program program = context.catalogue().program(name);
        PrintWriter out = context.out();
        out.print(PlainText.source(program.source(), context.theme()));
        out.flush();
        return ExitCode.FINE.value();
    }
}
