package dev.conc.cli;

import dev.conc.program.Program;
import dev.conc.text.Visible;
import dev.conc.ui.screen.Messages;
import picocli.CommandLine.Option;

/** Which version of a lesson's program a command takes: the learner's, where there is one. */
final class VersionOption {
    @Option(names = "--original", description = "Take the program of the lesson, also where you have a version of your own.")
    private boolean original;

    /**
     * The program that a person names, and says so where it is a version of the learner's.
     *
     * @throws dev.conc.problem.Problem if there is none
     */
    Program program(Context context, String name) {
        Program program = quietly(context, name);
        tell(context, program);
        return program;
    }

    /** The same without a word, for screens that say it themselves. */
    Program quietly(Context context, String name) {
        Program named = context.program(name);
        return original ? named.base() : named.original().isPresent() ? named : context.workspace().current(named);
    }

    /** Says on standard error that a program is a version of the learner's, if it is. */
    static void tell(Context context, Program program) {
        if (program.original().isPresent()) {
            context.err().println(new Messages(context.language()).text("version.used", Visible.line(program.file())));
            context.err().flush();
        }
    }
}
