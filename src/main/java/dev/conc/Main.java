package dev.conc;

import dev.conc.cli.ConcCommand;
import dev.conc.cli.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Entry. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int exitCode = ConcCommand.execute(
                Environment.ofThisProcess(), writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
        // Threads that wait for keys or for a program must not keep the process alive.
        System.exit(exitCode);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
