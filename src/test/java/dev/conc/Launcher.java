package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the launcher, or a shell that does, as a process. */
final class Launcher {
    /** The launcher of the project, after packaging. */
    static final Path CONC = Conc.PROJECT.resolve("conc");

    /** The launcher as it is typed in a shell: its path may have spaces. */
    static final String TYPED = "'" + CONC + "'";

    private final List<String> command;
    private final Map<String, String> variables = new TreeMap<>();
    private Path folder = Conc.PROJECT;
    private String input = "";

    private Launcher(List<String> command) {
        this.command = command;
        with("XDG_CACHE_HOME", Conc.CACHE.toString());
        with("CONC_WORK", Conc.WORK.toString());
        with("LC_ALL", "C.UTF-8");
    }

    /** The launcher with arguments. */
    static Launcher conc(String... arguments) {
        return of(CONC, arguments);
    }

    /** Another launcher with arguments. */
    static Launcher of(Path launcher, String... arguments) {
        return new Launcher(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
    }

    /** A line for bash, in which {@code $0} is the launcher and {@code $1} the first argument. */
    static Launcher bash(String line, String... arguments) {
        return new Launcher(Stream.concat(Stream.of("bash", "-c", line, CONC.toString()), Stream.of(arguments)).toList());
    }

    /** With an environment variable. */
    Launcher with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** In another folder. */
    Launcher in(Path other) {
        folder = other;
        return this;
    }

    /** With something to read on standard input. */
    Launcher reading(String text) {
        input = text;
        return this;
    }

    /** The process, not started. */
    ProcessBuilder process() {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CONC_") || name.startsWith("LC_")
                || List.of("LANG", "LANGUAGE", "COLUMNS", "NO_COLOR").contains(name));
        builder.environment().putAll(variables);
        return builder;
    }

    /** Runs it to its end. */
    Conc.Result run() throws IOException, InterruptedException {
        Path in = Files.createTempFile("conc-it", ".in");
        Path out = Files.createTempFile("conc-it", ".out");
        Path err = Files.createTempFile("conc-it", ".err");
        try {
            Files.writeString(in, input);
            Process process = process().redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            boolean ended = process.waitFor(100, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as(() -> command + " ended").isTrue();
            return new Conc.Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
        }
    }

    /** Copies what a packaged {@code conc} consists of: the launcher, the jars and the lessons. */
    static Path copy(Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(CONC, to.resolve("conc"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        for (String each : List.of("src/build/build.sh", "target/conc.jar", "target/conc-agent.jar", "target/conc-worker.jar", "target/lib",
                "lessons")) {
            copyAll(Conc.PROJECT.resolve(each), to.resolve(each));
        }
        return to.resolve("conc");
    }

    /** Copies the caches for starting, described as the build would have done it in the copy; skips the test where there are none. */
    static void copyCaches(Path to) throws IOException {
        Path target = Conc.PROJECT.resolve("target");
        assumeTrue(Files.exists(target.resolve("conc.aot.sums")), "the build made no caches for starting");
        for (String each : List.of("conc.aot", "conc-worker.aot", "conc.aot.sums")) {
            Files.copy(target.resolve(each), to.resolve("target").resolve(each));
        }
        String jdk = Files.readAllLines(target.resolve("conc.aot.for")).getFirst();
        Files.writeString(to.resolve("target/conc.aot.for"), jdk + "\n" + to + "\n");
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
