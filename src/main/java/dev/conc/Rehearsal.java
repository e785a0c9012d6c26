package dev.conc;

import dev.conc.cli.ConcCommand;
import dev.conc.cli.Environment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does what {@code conc} does most, once. The build runs this to record which classes are used, so that the ahead-of-time cache holds them
 * (JEP 514) and {@code conc} starts fast. Beside the cache it notes which Java and which folder the cache is for: a Java before
 * 25.0.4 does not notice itself that a cache is stale (JDK-8377932). What fails here only makes the cache smaller.
 */
public final class Rehearsal {
    private static final List<String> COMMANDS = List.of(
            "--version",
            "--help",
            "list",
            "lesson locks --plain",
            "lesson locks --plain --lang zh",
            "show Bank",
            "run -Drounds=1 Bank",
            // On a terminal this is the full screen, until somebody presses q.
            "lesson locks");

    private Rehearsal() {}

    /** Runs the rehearsal with the lessons of {@code conc.home}. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        String home = System.getProperty("conc.home");
        Files.writeString(Path.of(home, "target", "conc.aot.for"), System.getProperty("java.home") + "\n" + home + "\n");
        Class.forName(Main.class.getName());
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String command : COMMANDS) {
            ConcCommand.execute(Environment.ofThisProcess(), nowhere, nowhere, command.split(" "));
        }
        // The threads that read keys do not end by themselves.
        System.exit(0);
    }
}
