package dev.conc.cli;

import dev.conc.lesson.Catalogue;
import dev.conc.lesson.CurriculumRow;
import dev.conc.lesson.LessonInvalid;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.progress.Progress;
import dev.conc.progress.Standing;
import dev.conc.ui.plain.LessonTable;
import dev.conc.ui.plain.RowTable;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the lessons, or the rows of the curriculum that they cover. */
@Command(name = "list", description = "List the lessons, and how far you are in those that you have begun.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(
            names = "--rows",
            description = "List the rows of the curriculum instead: the programs that show each, and the tests that check these.")
    private boolean rows;

    /** A lesson as the JSON shows it. */
    record LessonJson(
            String id, String title, String summary, int minutes, List<String> requires, List<String> aliases, List<String> programs) {}

    /** All lessons. */
    record ListJson(int format, List<LessonJson> lessons) {}

    /** A row of the curriculum as the JSON shows it. */
    record RowJson(String row, String lesson, List<String> programs, List<String> tests) {}

    /** All rows. */
    record RowsJson(List<RowJson> rows) {}

    ListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = context.catalogue();
        if (rows) {
            printRows(CurriculumRow.of(catalogue, context.environment().directories().lessons()));
        } else {
            printLessons(catalogue);
        }
        catalogue.mistakes().forEach(mistake -> context.err().println("conc: " + mistake.words(context.language().locale())));
        context.err().flush();
        return (catalogue.mistakes().isEmpty() ? ExitCode.FINE : ExitCode.WRONG).value();
    }

    private void printLessons(Catalogue catalogue) {
        if (json) {
            Json.print(new ListJson(1, catalogue.entries().stream().map(ListCommand::lesson).toList()), context.out());
        } else {
            print(LessonTable.of(catalogue.entries(), standings(catalogue), context.environment().width(), messages(), context.theme()));
        }
    }

    /** Of the lessons that were begun; the others need not be read for it. */
    private Map<String, Standing> standings(Catalogue catalogue) {
        Progress progress = KeptProgress.of(context);
        Map<String, Standing> standings = new HashMap<>();
        for (Catalogue.Entry entry : catalogue.entries()) {
            String id = entry.about().id();
            if (progress.lessons().containsKey(id)) {
                try {
                    standings.put(id, Standing.of(catalogue.read(entry, context.language()), progress.of(id)));
                } catch (LessonInvalid e) {
                    // It is told when the lesson is opened.
                }
            }
        }
        return standings;
    }

    private void printRows(List<CurriculumRow> all) {
        if (json) {
            Json.print(new RowsJson(all.stream().map(ListCommand::row).toList()), context.out());
        } else {
            print(RowTable.of(all, context.environment().width(), messages(), context.theme()));
        }
    }

    private Messages messages() {
        return new Messages(context.language(), context.theme());
    }

    private void print(String text) {
        PrintWriter out = context.out();
        out.print(text);
        out.flush();
    }

    private static RowJson row(CurriculumRow row) {
        return new RowJson(
                row.name(),
                row.lesson(),
                row.programs().stream().map(each -> each.program().id()).toList(),
                row.programs().stream().flatMap(each -> each.testNames().stream()).toList());
    }

    private static LessonJson lesson(Catalogue.Entry entry) {
        return new LessonJson(
                entry.about().id(),
                entry.title(),
                entry.summary(),
                entry.about().minutes(),
                entry.about().requires(),
                entry.about().aliases(),
                Catalogue.programs(entry).stream().map(Program::id).toList());
    }
}
