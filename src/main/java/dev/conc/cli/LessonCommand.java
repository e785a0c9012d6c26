package dev.conc.cli;

import dev.conc.lesson.Bookmark;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.ui.lesson.LearnerVersions;
import dev.conc.ui.lesson.LessonPicture;
import dev.conc.ui.lesson.LessonScreen;
import dev.conc.ui.lesson.QuestionLog;
import dev.conc.ui.plain.PlainLesson;
import dev.conc.ui.screen.FullScreen;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a lesson: on the full screen, or as plain text where there is none. */
@Command(
        name = "lesson",
        description = "Open a lesson: its pages, its programs, and a key to run them. Without a terminal, print it as text.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class LessonCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "ID", description = "The lesson: its id, an alias, or the beginning of one, such as locks, lock or lo.")
    private String id;

    @Option(names = "--section", paramLabel = "N", description = "Open page N, from 1. As text, print that page alone.")
    private Optional<Integer> section = Optional.empty();

    @Option(names = "--plain", description = "Print text from top to bottom, also on a terminal.")
    private boolean plain;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Run the page's program and write a picture of the page to FILE, for slides and handouts.")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--size", paramLabel = "COLUMNSxROWS", defaultValue = "120x36",
            description = "The size of the screen in the picture. Default: ${DEFAULT-VALUE}.")
    private String size;

    LessonCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LessonInvalid, CompilationFailed, InterruptedException {
        svg.ifPresent(PictureFiles::checkFile);
        Catalogue catalogue = context.catalogue();
        Catalogue.Entry entry = catalogue.find(id);
        Lesson lesson = catalogue.read(entry, context.language());
        OptionalInt page = page(lesson);
        if (svg.isPresent()) {
            draw(lesson, page.orElse(0), svg.get());
            return ExitCode.FINE.value();
        }
        if (plain || !context.environment().hasScreen()) {
            PrintWriter out = context.out();
            new PlainLesson(context.language(), context.environment().width(), context.theme())
                    .print(lesson, page, out);
            out.flush();
            if (context.environment().interactive()) {
                new Bookmark(lesson.id(), page.orElse(0) + 1).keep(context.environment().state());
            }
            return ExitCode.FINE.value();
        }
        try (FullScreen full = FullScreen.open()) {
            LessonScreen screen = new LessonScreen(
                    full, context.theme(), catalogue, entry, lesson, page.orElse(0), context.language(), context.compiler(),
                    context.runner(), LearnerVersions.in(workFolder()), QuestionLog.inMemory());
            try {
                return screen.show().value();
            } finally {
                new Bookmark(lesson.id(), screen.section() + 1).keep(context.environment().state());
            }
        }
    }

    /** Where the learner's versions of programs are. */
    private Path workFolder() {
        return Path.of(context.environment().variables().getOrDefault("CONC_WORK", "conc-work"));
    }

    private void draw(Lesson lesson, int page, Path file) throws CompilationFailed, InterruptedException {
        PictureSize cells = PictureSize.of(size);
        String picture = new LessonPicture(context.compiler(), context.runner())
                .of(lesson, page, context.language(), cells.columns(), cells.rows());
        PictureFiles.write(file, picture);
    }

    private OptionalInt page(Lesson lesson) {
        if (section.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = section.get();
        if (number < 1 || number > lesson.sections().size()) {
            throw Problem.usage("lesson.section", lesson.id(), lesson.sections().size(), number);
        }
        return OptionalInt.of(number - 1);
    }
}
