package dev.conc.cli;

import dev.conc.exercise.Version;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.text.Visible;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.edit.EditWords;
import dev.conc.ui.edit.Edited;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the learner's version of a program in an editor. */
@Command(
        name = "edit",
        description = {
                "Change a program: it is copied into the folder of your work, where you have no version yet, and opened in your editor.",
                "From then on commands and lessons take your version. A .java file is changed where it is."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class EditCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    EditCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Program program = context.program(name).base();
        if (program.piped().isPresent()) {
            throw Problem.usage("editor.pipe");
        }
        EditSettings settings = context.editSettings();
        PrintWriter out = context.out();
        out.println(context.shownPath(settings.workspace().edited(program).file()));
        out.flush();
        Edited edited = settings.edit(program, 0);
        Messages messages = new Messages(context.language(), context.theme());
        PrintWriter err = context.err();
        if (edited.exitCode() == 0 && edited.version().condition() == Version.Condition.CHANGED && edited.editor().takesTerminal()) {
            err.println(messages.text("edit.next", Visible.line(program.id())));
        } else {
            err.println(EditWords.of(edited, "version.saved", messages));
        }
        err.flush();
        return edited.exitCode() == 0 ? ExitCode.FINE.value() : ExitCode.ENVIRONMENT.value();
    }
}
