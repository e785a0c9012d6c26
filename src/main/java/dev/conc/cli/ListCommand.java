package dev.conc.cli;

import dev.conc.lesson.Catalogue;
import dev.conc.problem.ExitCode;
import dev.conc.ui.LessonTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the lessons. */
@Command(name = "list", description = "List the lessons.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ListCommand implements Callable<Integer> {
    @ParentCommand
    private ConcCommand conc;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** A lesson as the JSON shows it. */
    record LessonJson(
            String id, String title, String summary, int minutes, List<String> requires, List<String> aliases, List<String> programs) {}

    /** All lessons. */
    record ListJson(int format, List<LessonJson> lessons) {}

    @Override
    public Integer call() {
        Catalogue catalogue = conc.catalogue();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(new ListJson(1, catalogue.entries().stream().map(ListCommand::lesson).toList()), out);
        } else {
            out.print(LessonTable.of(catalogue.entries(), conc.environment().width(), conc.environment().hasColours()));
            out.flush();
        }
        catalogue.mistakes().forEach(mistake -> spec.commandLine().getErr().println("conc: " + mistake));
        spec.commandLine().getErr().flush();
        return (catalogue.mistakes().isEmpty() ? ExitCode.FINE : ExitCode.WRONG).value();
    }

    private static LessonJson lesson(Catalogue.Entry entry) {
        return new LessonJson(
                entry.about().id(),
                entry.title(),
                entry.summary(),
                entry.about().minutes(),
                entry.about().requires(),
                entry.about().aliases(),
                Catalogue.programs(entry).stream().map(dev.conc.program.Program::id).toList());
    }
}
