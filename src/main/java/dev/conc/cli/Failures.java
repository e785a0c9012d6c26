package dev.conc.cli;

import dev.conc.lesson.LessonInvalid;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.CompilationFailed;
import dev.conc.program.Workbench;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Turns what a command throws into words on standard error and an exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed) {
        ConcCommand conc = (ConcCommand) parsed.commandSpec().userObject();
        PrintWriter err = commandLine.getErr();
        if (conc.debug()) {
            thrown.printStackTrace(err);
        } else {
            err.println("conc: " + message(thrown, conc));
        }
        err.flush();
        return exitCode(thrown).value();
    }

    private static String message(Exception thrown, ConcCommand conc) {
        return switch (thrown) {
            case Problem problem when Workbench.isRefusal(problem) -> Workbench.message(problem, conc.language().locale());
            case Problem problem -> String.valueOf(problem.getMessage());
            case LessonInvalid invalid -> "this lesson has mistakes\n" + invalid.getMessage();
            case CompilationFailed failed -> "this program does not compile\n" + failed.getMessage();
            case InterruptedException _ -> "interrupted";
            default -> "this should not have happened: " + thrown + "; --debug shows where";
        };
    }

    private static ExitCode exitCode(Exception thrown) {
        return switch (thrown) {
            case Problem problem -> problem.exitCode();
            case InterruptedException _ -> ExitCode.INTERRUPTED;
            default -> ExitCode.WRONG;
        };
    }
}
