package dev.conc;

import dev.conc.cli.ConcCommand;
import dev.conc.cli.Environment;
import dev.conc.cli.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), false);
        Environment environment = Environment.ofThisProcess();
        int exitCode = ConcCommand.execute(environment, out.writer(), err, arguments);
        // Threads that wait for keys or for a program must not keep the process alive.
        System.exit(out.settle(exitCode, err, environment.languageAmong(List.of(arguments)).locale()));
    }
}
