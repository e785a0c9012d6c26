package dev.conc.cli;

import dev.conc.program.CompilationFailed;
import dev.conc.program.Program;
import dev.conc.program.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What all commands take that run a program under control. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ControlledOptions {
    @Option(names = {"-D", "--define"}, paramLabel = "KEY=VALUE", mapFallbackValue = "", description = "Set a system property in the program.")
    private Map<String, String> properties = new TreeMap<>();

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Folders and jars of compiled classes that the program uses; they are controlled as well.")
    private List<String> classPath = new ArrayList<>();

    @Option(names = "--punctual", description = "Time passes only when nothing else can run; otherwise a sleep or time-out may end at any moment.")
    private boolean punctual;

    @Option(names = "--spurious", description = "A wait may end without a notification, as the language allows.")
    private boolean spurious;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "The seed of random numbers. Default: ${DEFAULT-VALUE}.")
    private long seed;

    long seed() {
        return seed;
    }

    /** Compiles the program and loads it into a worker. */
    Workbench open(ConcCommand conc, Program program) throws CompilationFailed, InterruptedException {
        List<Path> paths = classPath.stream()
                .flatMap(each -> Stream.of(each.split(Pattern.quote(File.pathSeparator))))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .toList();
        Workbench.Settings settings = new Workbench.Settings(Map.copyOf(properties), paths, punctual, spurious, seed);
        return Workbench.open(conc.compiler(), program, settings);
    }
}
