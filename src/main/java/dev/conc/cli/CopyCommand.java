package dev.conc.cli;

import dev.conc.exercise.Workspace;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.text.Visible;
import dev.conc.ui.screen.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies a program. */
@Command(
        name = "copy",
        description = {
                "Copy a program into a folder, and print where it is. Without a folder: into that of your work, where it is your version from then on.",
                "What is there already is never overwritten."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class CopyCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER", description = "Where to; it is made if it is missing.")
    private Optional<String> folder = Optional.empty();

    CopyCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Program program = context.program(name);
        context.out().println(context.shownPath(folder.isPresent() ? Workspace.copy(program, GivenPath.of("FOLDER", folder.get()))
                : version(program)));
        context.out().flush();
        return ExitCode.FINE.value();
    }

    private Path version(Program named) {
        Program program = named.base();
        if (!program.isOfLesson()) {
            throw Problem.usage("copy.own", Visible.line(program.file()));
        }
        Workspace workspace = context.workspace();
        boolean there = workspace.begun(program).isPresent();
        Path copy = workspace.edited(program).file();
        if (there) {
            context.err().println(new Messages(context.language()).text("copy.there", Visible.line(copy)));
            context.err().flush();
        }
        return copy;
    }
}
