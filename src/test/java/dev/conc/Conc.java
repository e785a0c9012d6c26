package dev.conc;

import dev.conc.cli.ConcCommand;
import dev.conc.cli.Environment;
import dev.conc.program.compile.Directories;
import dev.conc.program.compile.LibraryShelf;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs commands in this process, with an environment of the test's own. */
public final class Conc {
    /** What a command printed and how it ended. */
    public record Result(int exitCode, String out, String err) {}

    /** The root of the project: Maven starts tests there. */
    public static final Path PROJECT = Path.of("").toAbsolutePath();

    /** What the build has put beside {@code conc} for the course's programs. */
    public static final LibraryShelf LIBRARIES = new LibraryShelf(PROJECT.resolve("target/lib/programs"));

    /** What commands and tests keep from one run to the next. */
    public static final Path CACHE = PROJECT.resolve("target/test-cache/commands");

    /** Where bookmarks and histories of tests are. */
    public static final Path STATE = PROJECT.resolve("target/test-state");

    /**
     * Where versions of programs are that tests make, unless they say otherwise: those of whoever runs the tests must not be in their way.
     */
    public static final Path WORK = PROJECT.resolve("target/test-work");

    private final Map<String, String> variables = new HashMap<>(
            Map.of("PATH", System.getenv("PATH"), "XDG_STATE_HOME", STATE.toString(), "CONC_WORK", WORK.toString()));
    private Locale locale = Locale.ENGLISH;
    private Path lessons = PROJECT.resolve("lessons");
    private Path cache = CACHE;
    private boolean terminal;
    private boolean piped = true;
    private String typed = "";

    /** A command line without a terminal, in English, with the lessons of the course. */
    public static Conc conc() {
        return new Conc();
    }

    /** With an environment variable. */
    public Conc with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** On a machine with this locale. */
    public Conc in(Locale other) {
        locale = other;
        return this;
    }

    /** With other lessons as the course. */
    public Conc withLessons(Path folder) {
        lessons = folder;
        return this;
    }

    /** With another cache. */
    public Conc withCache(Path folder) {
        cache = folder;
        return this;
    }

    /** On a terminal, as far as the command can tell; what it prints is caught all the same. */
    public Conc onTerminal() {
        terminal = true;
        piped = false;
        return this;
    }

    /** With a terminal for standard input and none for standard output. */
    public Conc withOutputPiped() {
        terminal = false;
        piped = false;
        return this;
    }

    /** With these lines on standard input. */
    public Conc typing(String... lines) {
        typed = String.join("\n", lines) + "\n";
        return this;
    }

    /** Runs a command. */
    public Result run(String... arguments) {
        Directories directories = new Directories(lessons, PROJECT.resolve("target/conc-agent.jar"), cache);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Environment environment = new Environment(Map.copyOf(variables), locale, directories, terminal, piped,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        int exitCode = ConcCommand.execute(environment, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(exitCode, out.toString(), err.toString());
    }
}
