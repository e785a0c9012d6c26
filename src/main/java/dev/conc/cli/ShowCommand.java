package dev.conc.cli;

import dev.conc.exercise.Comparison;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.text.Visible;
import dev.conc.ui.edit.ComparisonLines;
import dev.conc.ui.plain.PlainText;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the source of a program. */
@Command(name = "show", description = "Show the source of a program: on a terminal with the numbers of its lines, elsewhere as it is.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ShowCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Option(names = {"-n", "--numbers"}, description = "Number the lines, also where this is no terminal.")
    private boolean numbers;

    @ArgGroup
    private Which which = new Which();

    /** What is shown where there are two. */
    private static final class Which {
        @Option(names = "--original", description = "The program of the lesson, also where you have a version of your own.")
        private boolean original;

        @Option(names = "--mine", description = "Your version, also where it says the same as the original.")
        private boolean mine;

        @Option(names = "--diff", description = "What differs between the original and your version.")
        private boolean diff;
    }

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Program named = context.program(name).base();
        PrintWriter out = context.out();
        if (which.diff) {
            Messages messages = new Messages(context.language(), context.theme());
            out.print(PlainText.of(ComparisonLines.of(Comparison.of(named, mine(named)), messages, Integer.MAX_VALUE), context.theme()));
        } else {
            String source = chosen(named).source();
            boolean numbered = numbers || context.environment().interactive();
            out.print(numbered ? PlainText.source(source, context.theme()) : source);
        }
        out.flush();
        return ExitCode.FINE.value();
    }

    private Program chosen(Program named) {
        if (which.original) {
            return named;
        }
        if (which.mine) {
            return mine(named);
        }
        Program current = context.workspace().current(named);
        VersionOption.tell(context, current);
        return current;
    }

    private Program mine(Program named) {
        return context.workspace().begun(named).orElseThrow(() -> Problem.usage("version.none", Visible.line(named.id())));
    }
}
