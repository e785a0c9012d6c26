package dev.conc.program.run;

import dev.conc.problem.Problem;
import dev.conc.program.compile.ClassPathOptions;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Preview;
import dev.conc.program.compile.RuntimeOptions;
import dev.conc.program.process.ProcessIdentity;
import dev.conc.program.process.RunTag;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Starts compiled programs, each in a JVM of its own. */
public final class Runner {
    /** ASCII's record separator: no program prints it by accident. */
    private static final String MARK_BEGINS = "\u001e";

    private static final ProcessIdentity CONC = ProcessIdentity.of(ProcessHandle.current().pid());

    private final Path agent;

    /** @param agent the jar with the agent that tells who printed what */
    public Runner(Path agent) {
        this.agent = agent;
    }

    /**
     * What a run is given.
     *
     * @param arguments for the program's main method
     * @param properties system properties
     * @param limits what it may use
     * @param readsInput whether it reads what {@code conc} was given on standard input; otherwise it finds none
     */
    public record Settings(
            List<String> arguments, Map<String, String> properties, Limits limits, boolean readsInput) {
        /** No arguments, no properties, no input. */
        public static Settings of(Limits limits) {
            return new Settings(List.of(), Map.of(), limits, false);
        }
    }

    /**
     * Starts a program.
     *
     * @param listener told of what it prints, by one thread at a time
     * @throws Problem if no JVM can be started
     */
    public Run start(CompiledProgram compiled, Settings settings, Consumer<Output> listener) {
        return start(compiled, settings, Optional.empty(), listener, (_, _) -> {});
    }

    /**
     * Starts a program, and has the JVM record itself.
     *
     * @param folder where the flight recorder keeps what it writes
     * @param listener told of what the program prints, by one thread at a time
     * @param places told where in the program it was printed
     * @throws Problem if no JVM can be started
     */
    public Run start(CompiledProgram compiled, Settings settings, Path folder, Consumer<Output> listener,
            BiConsumer<Origin, Place> places) {
        return start(compiled, settings, Optional.of(folder), listener, places);
    }

    private Run start(
            CompiledProgram compiled, Settings settings, Optional<Path> folder, Consumer<Output> listener,
            BiConsumer<Origin, Place> places) {
        String mark = MARK_BEGINS + HexFormat.of().formatHex(randomBytes()) + ";";
        ProcessBuilder builder = new ProcessBuilder(command(compiled, settings, mark, folder));
        WorkingFolder.existing().ifPresent(builder::directory);
        builder.redirectInput(settings.readsInput() ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.from(nothing()));
        // They would change the JVM behind our back and print a line of their own.
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        RunTag tag = new RunTag(HexFormat.of().formatHex(randomBytes()));
        tag.addTo(builder.environment());
        return Run.start(builder, mark, tag, settings.limits(), listener, places);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> command(CompiledProgram compiled, Settings settings, String mark, Optional<Path> folder) {
        if (!Files.isRegularFile(agent)) {
            throw Problem.environment("build.missing", agent);
        }
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.add("-javaagent:" + agent + "=" + mark + CONC.text()
                + folder.map(each -> ";" + encoded(compiled.program().fileName()) + ";" + each).orElse(""));
        folder.ifPresent(each -> command.addAll(recorded(each)));
        command.add("-Xmx" + settings.limits().memoryMebibytes() + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(Preview.forLauncher(compiled.program().source()));
        command.addAll(RuntimeOptions.of(compiled.program().source()));
        command.add("-Xshare:auto");
        command.add("-ea");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        settings.properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(ClassPathOptions.of(compiled.classPath()));
        command.add(compiled.mainClass());
        command.addAll(settings.arguments());
        return command;
    }

    /** With the first compiler alone the flight recorder starts in two thirds of the time, and a recording is of what happens and not of how fast it could be. */
    private static List<String> recorded(Path folder) {
        return List.of("-XX:FlightRecorderOptions:repository=" + folder, "-Xlog:jfr*=off", "-XX:TieredStopAtLevel=1");
    }

    /** The Java launcher of the JDK that runs {@code conc}. */
    public static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
