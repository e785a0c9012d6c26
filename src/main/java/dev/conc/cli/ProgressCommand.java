package dev.conc.cli;

import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.problem.ExitCode;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Listed;
import dev.conc.problem.Problem;
import dev.conc.progress.NextStep;
import dev.conc.progress.Progress;
import dev.conc.progress.ProgressFile;
import dev.conc.progress.ProgressInvalid;
import dev.conc.progress.ProgressJson;
import dev.conc.progress.Standing;
import dev.conc.text.TextFile;
import dev.conc.text.Visible;
import dev.conc.ui.plain.ProgressTable;
import dev.conc.ui.prompt.InputLines;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.NextWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how far the learner is, and takes what is kept of that elsewhere, back, or away. */
@Command(
        name = "progress",
        description = {
                "Show how far you are in each lesson, and what is next.",
                "  export [FILE]   write what is kept to FILE, or to standard output",
                "  import FILE     add what was exported, on another machine for instance; - reads standard input",
                "  reset [LESSON]  forget a lesson, or all of them; a copy is kept"
        },
        mixinStandardHelpOptions = true)
final class ProgressCommand implements Callable<Integer> {
    /** What can be done with progress, besides looking at it. */
    static final List<String> ACTIONS = List.of("export", "import", "reset");

    private static final int MOST_BYTES = 16 << 20;

    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "export|import|reset", completionCandidates = Actions.class,
            description = "What to do with it.")
    private Optional<String> action = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|LESSON", description = "The file, or the lesson to forget.")
    private Optional<String> argument = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--yes", description = "Do not ask before something is forgotten.")
    private boolean yes;

    /** For completion. */
    private static final class Actions implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ACTIONS.iterator();
        }
    }

    /** Predictions that were judged, as the JSON shows them. */
    record PredictionsJson(int asked, int right) {}

    /** Questions of pages: how many have answers, and how many were answered. */
    record QuestionsJson(int total, int answered) {}

    /** Exercises that were passed. */
    record ExercisesJson(int total, int passed) {}

    /** A lesson; {@code last} is the page that was shown last, from 1, or 0. */
    record LessonJson(String id, int pages, int seen, int last, PredictionsJson predictions, QuestionsJson questions,
            ExercisesJson exercises) {}

    /** All lessons. */
    record ProgressTableJson(int format, List<LessonJson> lessons) {}

    ProgressCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (action.isEmpty()) {
            return show();
        }
        if (json) {
            throw Problem.usage("option.contrary", "--json", action.get());
        }
        switch (action.get()) {
            case "export" -> export();
            case "import" -> add(argument.orElseThrow(() -> Problem.usage("progress.importWhat")));
            case "reset" -> reset();
            default -> throw Problem.usage("option.oneOf", "progress", Listed.of(ACTIONS), action.get());
        }
        return ExitCode.FINE.value();
    }

    private int show() {
        Catalogue catalogue = context.catalogue();
        Progress progress = KeptProgress.of(context);
        List<ProgressTable.Row> rows = new ArrayList<>();
        boolean sound = catalogue.mistakes().isEmpty();
        catalogue.mistakes().forEach(mistake -> context.err().println("conc: " + mistake.words(context.language().locale())));
        for (Catalogue.Entry entry : catalogue.entries()) {
            try {
                Lesson lesson = catalogue.read(entry, context.language());
                rows.add(new ProgressTable.Row(lesson.id(), entry.title(), Standing.of(lesson, progress.of(lesson.id()))));
            } catch (LessonInvalid e) {
                sound = false;
                e.mistakes().forEach(mistake -> context.err().println("conc: " + mistake.words(context.language().locale())));
            }
        }
        context.err().flush();
        if (json) {
            Json.print(new ProgressTableJson(1, rows.stream().map(ProgressCommand::document).toList()), context.out());
        } else {
            print(rows, NextStep.of(catalogue, progress, context.language()));
        }
        return (sound ? ExitCode.FINE : ExitCode.WRONG).value();
    }

    private void print(List<ProgressTable.Row> rows, NextStep next) {
        PrintWriter out = context.out();
        Messages messages = messages();
        out.print(ProgressTable.of(rows, messages, context.environment().width(), context.theme()));
        String words = new NextWords(messages).of(next);
        if (!words.isEmpty()) {
            out.println();
            out.println(Failures.told(words, context.environment()));
        }
        out.flush();
    }

    private static LessonJson document(ProgressTable.Row row) {
        Standing standing = row.standing();
        return new LessonJson(row.id(), standing.pages(), standing.seenPages(),
                standing.last().isPresent() ? standing.last().getAsInt() + 1 : 0,
                new PredictionsJson(standing.asked(), standing.right()), new QuestionsJson(standing.questions(), standing.answered()),
                new ExercisesJson(0, 0));
    }

    private void export() {
        String text = ProgressJson.write(KeptProgress.whole(context));
        if (argument.isPresent()) {
            Path file = GivenPath.of("export", argument.get());
            PictureFiles.checkFile(file);
            PictureFiles.write(file, text);
        } else {
            context.out().print(text);
            context.out().flush();
        }
    }

    private void add(String given) throws IOException {
        Progress other = exported(given);
        ProgressFile file = KeptProgress.file(context);
        KeptProgress.of(context);
        file.change(progress -> progress.merge(other));
        say("progress.imported", other.lessons().size(), Visible.line(given));
    }

    private Progress exported(String given) throws IOException {
        String text;
        if (given.equals("-")) {
            text = new String(context.environment().input().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } else {
            Path file = GivenPath.of("import", given);
            try {
                text = TextFile.readPipe(file, MOST_BYTES);
            } catch (IOException e) {
                throw Problem.wrong(FileTrouble.of(Act.READ, e, file));
            }
        }
        try {
            return ProgressJson.read(text);
        } catch (ProgressInvalid e) {
            throw e.format() > 0 ? Problem.wrong("progress.newerExport", given, e.format(), ProgressJson.FORMAT)
                    : e.where().isEmpty() ? Problem.wrong("progress.noExport", given)
                            : Problem.wrong("progress.wrongExport", given, e.where());
        }
    }

    private void reset() throws IOException {
        ProgressFile file = KeptProgress.file(context);
        Progress progress = KeptProgress.of(context);
        Optional<String> lesson = argument.map(each -> named(each, progress));
        if (lesson.isPresent() ? !progress.lessons().containsKey(lesson.get()) : progress.lessons().isEmpty()) {
            say("progress.nothingKept");
            return;
        }
        if (context.environment().interactive() && !yes && !agreed(lesson)) {
            say("progress.asBefore");
            return;
        }
        Path copy = file.forget(before -> lesson.map(before::without).orElse(Progress.NONE));
        say("progress.forgotten", copy.toString());
    }

    /** A lesson that is gone is still known by its whole id. */
    private String named(String given, Progress progress) {
        return progress.lessons().containsKey(given) ? given : context.catalogue().find(given).about().id();
    }

    private boolean agreed(Optional<String> lesson) throws IOException {
        Messages messages = messages();
        PrintWriter out = context.out();
        out.print(lesson.map(each -> messages.text("progress.forgetLesson", each)).orElseGet(() -> messages.text("progress.forgetAll"))
                + " ");
        out.flush();
        String answer = new InputLines(context.environment().input()).next();
        return answer != null
                && List.of("y", "yes", messages.text("progress.yes")).contains(answer.strip().toLowerCase(java.util.Locale.ROOT));
    }

    private void say(String key, Object... values) {
        context.err().println(messages().text(key, values));
        context.err().flush();
    }

    private Messages messages() {
        return new Messages(context.language(), context.theme());
    }
}
