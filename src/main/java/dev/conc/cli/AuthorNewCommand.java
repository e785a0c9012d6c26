package dev.conc.cli;

import dev.conc.author.NewLesson;
import dev.conc.lesson.FrontMatter;
import dev.conc.problem.ExitCode;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a lesson. */
@Command(
        name = "new",
        description = {
                "Begin a lesson: a folder with a page in English and in Chinese, a program with what it does, and questions with answers.",
                "conc author check passes it as it is. What is there already is never overwritten."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class AuthorNewCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "LESSON", description = "Its id: lower-case letters, digits and hyphens, such as two-locks.")
    private String id;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", defaultValue = ".",
            description = "The folder of lessons in which it is made. Default: the folder in which you are.")
    private String folder;

    AuthorNewCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path pack = GivenPath.of("DIR", folder);
        List<FrontMatter> known = OtherLessons.with(context, pack);
        Path lesson = NewLesson.named(id, known).write(pack).normalize();
        PrintWriter out = context.out();
        out.println(context.shownPath(lesson));
        out.flush();
        Messages messages = new Messages(context.language(), context.theme());
        PrintWriter err = context.err();
        err.println(messages.text("author.next", lesson));
        err.println(messages.text("author.show", pack, id));
        err.flush();
        return ExitCode.FINE.value();
    }
}
