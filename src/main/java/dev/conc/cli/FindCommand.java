package dev.conc.cli;

import dev.conc.language.Language;
import dev.conc.lesson.LessonSearch;
import dev.conc.lesson.LessonSearch.Hit;
import dev.conc.problem.ExitCode;
import dev.conc.ui.plain.HitTable;
import dev.conc.ui.screen.Messages;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds words in all lessons. */
@Command(
        name = "find",
        description = "Find words in all lessons and their programs: the lesson, the page and the line where all of them stand. Ends with 1 if there is none.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class FindCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "What to look for, in any case, also as a part of a longer word.")
    private List<String> words;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** A place; {@code page} counts from 1, {@code file} is a program and its line, where it is in one. */
    record HitJson(String lesson, int page, String title, String file, String line) {}

    /** All places. */
    record HitsJson(int format, List<HitJson> hits) {}

    FindCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String wanted = String.join(" ", words);
        boolean chinese = wanted.codePoints().anyMatch(Character::isIdeographic);
        Language language = chinese ? context.languageOr(Language.ZH) : context.language();
        List<Hit> hits = new LessonSearch(context.catalogue(), language).find(wanted);
        if (json) {
            Json.print(new HitsJson(1, hits.stream()
                    .map(each -> new HitJson(each.entry().about().id(), each.section() + 1, each.page(), each.place(), each.text()))
                    .toList()),
                    context.out());
        } else {
            context.out().print(HitTable.of(hits, context.environment().width(), context.theme()));
            context.out().flush();
            if (hits.isEmpty()) {
                context.err().println(new Messages(context.language(), context.theme()).text("find.none", wanted));
                context.err().flush();
            }
        }
        return (hits.isEmpty() ? ExitCode.WRONG : ExitCode.FINE).value();
    }
}
