package dev.conc.cli;

import dev.conc.author.CheckListener;
import dev.conc.author.CheckResult;
import dev.conc.author.CheckStep;
import dev.conc.author.Finding;
import dev.conc.author.LessonCheck;
import dev.conc.author.LessonsFolder;
import dev.conc.problem.Problem;
import dev.conc.ui.plain.CheckProgress;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.words.FindingWords;
import dev.conc.ui.words.PublicWords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks lessons. */
@Command(
        name = "check",
        description = {
                "Check lessons: that they are written as the format asks, in both languages, that every program compiles, prints and does under all schedules what the lesson says, and that every answer is right.",
                "Each mistake is a line with file and line. The exit code is 0 where nothing is wrong, and 1 where something is."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class AuthorCheckCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "DIR", description = "A folder of lessons, or the folder of one lesson.")
    private String folder;

    @Option(names = "--no-run", description = "Look at the form alone: compile, run and explore nothing.")
    private boolean noRun;

    @Option(names = "--english-only", description = "The lessons need no translation.")
    private boolean englishOnly;

    @Option(names = "--watch", description = "Check a lesson again whenever its files change, until q or Ctrl-C.")
    private boolean watch;

    @Option(names = "--json", description = "Print one JSON document when everything is checked.")
    private boolean json;

    /** Something wrong, as the JSON shows it. */
    record FindingJson(String file, int line, String rule, String message) {}

    /** All that is wrong; {@code ran} is whether programs were compiled, run and explored. */
    record CheckJson(int format, String folder, int lessons, int programs, int questions, boolean ran, boolean complete, double seconds,
            List<FindingJson> findings) {}

    AuthorCheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (json && watch) {
            throw Problem.usage("option.contrary", "--json", "--watch");
        }
        Path given = GivenPath.of("DIR", folder);
        LessonsFolder lessons = LessonsFolder.of(given);
        LessonCheck check = new LessonCheck(
                new LessonCheck.Settings(!noRun, !englishOnly, Glyph::width,
                        context.environment().directories().cache().resolve("author.lock")),
                OtherLessons.without(context, lessons.pack()), context.compiler(), context.runner());
        Thread command = Thread.currentThread();
        try (Interruption interruption = new Interruption(command::interrupt)) {
            int exitCode = watch
                    ? new Watching(context, messages(), given, some -> check(check, some)).watch(() -> interruption.exitCode().isPresent())
                            .value()
                    : once(check, lessons);
            // What was meant for the check must not hit what comes next.
            Thread.interrupted();
            if (interruption.endsProcess()) {
                context.out().flush();
                context.err().flush();
                System.exit(interruption.exitCode().orElseThrow());
            }
            return interruption.exitCode().orElse(exitCode);
        }
    }

    private int once(LessonCheck check, LessonsFolder lessons) {
        long began = System.nanoTime();
        CheckResult result = check(check, lessons);
        if (json) {
            FindingWords words = words();
            List<FindingJson> findings = result.findings().stream()
                    .map(each -> new FindingJson(words.file(each), each.line(), PublicWords.of(each.fault()), words.message(each)))
                    .toList();
            Json.print(new CheckJson(1, folder, result.lessons(), result.programs(), result.questions(), !noRun, result.complete(),
                    Math.round((System.nanoTime() - began) / 1e6) / 1e3, findings), context.out());
        }
        return result.exitCode().value();
    }

    private CheckResult check(LessonCheck check, LessonsFolder lessons) {
        CheckProgress progress = new CheckProgress(messages(), context.overwritingErr(), context.environment().hasScreen(),
                context.environment().width(), System::nanoTime);
        FindingWords words = words();
        CheckResult result = check.check(lessons, new CheckListener() {
            @Override
            public void begins(CheckStep step) {
                progress.show(step);
            }

            @Override
            public void found(List<Finding> findings) {
                if (!json && !findings.isEmpty()) {
                    progress.clear();
                    PrintWriter out = context.out();
                    findings.forEach(each -> out.println(words.line(each)));
                    out.flush();
                }
            }
        });
        progress.clear();
        Messages messages = messages();
        say(messages.text("author.summary", result.lessons(), result.programs(), result.questions(), result.findings().size())
                + (noRun ? messages.text("author.untried") : "") + (result.complete() ? "" : messages.text("author.incomplete")));
        return result;
    }

    private void say(String words) {
        context.err().println(words);
        context.err().flush();
    }

    private Messages messages() {
        return new Messages(context.language(), context.theme());
    }

    private FindingWords words() {
        return new FindingWords(messages(), Path.of(""));
    }
}
