package dev.conc.cli;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Directories;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does what {@code conc} does most, once. The build runs this to record which classes are used, so that the ahead-of-time caches hold them
 * (JEP 514) and {@code conc} starts fast. A worker makes its own, first. Beside the caches it notes which Java and which folder they are for: a Java before
 * 25.0.4 does not notice itself that a cache is stale (JDK-8377932). What fails here only makes the cache smaller.
 */
public final class CacheTraining {
    private static final List<String> COMMANDS = List.of(
            "--version",
            "--help",
            "list",
            "lesson locks --plain",
            "lesson locks --plain --lang zh",
            "show Bank",
            "run -Drounds=1 Bank",
            "explore locks/CrossedLocks",
            "replay locks/CrossedLocks 0x2",
            // On a terminal this is the full screen, until somebody presses q.
            "lesson locks");

    private CacheTraining() {}

    /**
     * Runs what is trained with the lessons of {@code conc.home}.
     *
     * @param arguments a program that uses much of what programs under control use
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException, InterruptedException {
        String home = System.getProperty("conc.home");
        Files.writeString(Path.of(home, "target", "conc.aot.for"), System.getProperty("java.home") + "\n" + home + "\n");
        Class.forName("dev.conc.Main");
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        trainWorker(Program.ofFile(Path.of(arguments[0])), Path.of(home, "target", "conc-worker.aot"));
        for (String command : COMMANDS) {
            perform(command, nowhere);
        }
        // The threads that read keys do not end by themselves.
        System.exit(0);
    }

    /** A worker is a JVM of its own, with a cache of its own. */
    private static void trainWorker(Program program, Path cache) throws InterruptedException {
        System.setProperty("conc.worker.training", cache.toString());
        Directories directories = Environment.ofThisProcess().directories();
        Compiler compiler = new Compiler(new ClassCache(directories.cache().resolve("programs")),
                new Libraries(directories.libraries(), _ -> {}));
        try (Workbench workbench = Workbench.open(compiler, program, Workbench.Settings.of(program))) {
            workbench.explore(new Request.Explore(Strategy.DPOR, 0, 0, 0, 0), _ -> {});
            workbench.play("-", Request.Pace.TO_END);
            workbench.advance("-", 0, Request.Pace.TO_END, true);
        } catch (CompilationFailed | Problem e) {
            System.err.println("the worker's cache is smaller than it could be: " + e.getMessage());
        } finally {
            System.clearProperty("conc.worker.training");
        }
        if (Files.exists(cache)) {
            System.setProperty("conc.worker.cache", cache.toString());
        }
    }

    private static void perform(String command, PrintWriter nowhere) {
        ConcCommand.execute(Environment.ofThisProcess(), nowhere, nowhere, command.split(" "));
    }
}
