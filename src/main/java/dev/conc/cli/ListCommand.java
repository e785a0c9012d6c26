package dev.conc.cli;

import dev.conc.lesson.Catalogue;
import dev.conc.problem.ExitCode;
import dev.conc.ui.LessonTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the lessons. */
@Command(name = "list", description = "List the lessons.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final ConcCommand conc;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** A lesson as the JSON shows it. */
    record LessonJson(
            String id, String title, String summary, int minutes, List<String> requires, List<String> aliases, List<String> programs) {}

    /** All lessons. */
    record ListJson(int format, List<LessonJson> lessons) {}

    ListCommand(ConcCommand conc) {
        this.conc = conc;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = conc.catalogue();
        PrintWriter out = conc.out();
        if (json) {
            Json.print(new ListJson(1, catalogue.entries().stream().map(ListCommand::lesson).toList()), out);
        } else {
            out.print(LessonTable.of(catalogue.entries(), conc.environment().width(), conc.environment().hasColours()));
            out.flush();
        }
        catalogue.mistakes().forEach(mistake -> conc.err().println("conc: " + mistake));
        conc.err().flush();
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
