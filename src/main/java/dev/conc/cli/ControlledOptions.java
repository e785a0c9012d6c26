package dev.conc.cli;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.control.Workbench;
import dev.conc.ui.plain.PlainProperties;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands take that run a program under control. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ControlledOptions {
    /** As many as a schedule may have. */
    private static final int MOST_STEPS = 10_000_000;

    @Mixin
    private DefineOption define;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Folders and jars of compiled classes that the program uses; they are controlled as well.")
    private List<String> classPath = new ArrayList<>();

    @Mixin
    private DelayOption delay;

    @Option(names = "--spurious", description = "A wait may end without a notification, as the language allows.")
    private boolean spurious;

    @Option(names = "--steps", paramLabel = "N", description = "Cut an execution off after N steps. Default: 1000000.")
    private Integer steps;

    @Option(names = "--want", paramLabel = "TEXT",
            description = "What the program may print; may be given several times. Anything else is a failure then. \\n is a line end, {int} a number; lines //WANT TEXT in the program say the same.")
    private List<String> wanted = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "The seed of random numbers. Default: ${DEFAULT-VALUE}.")
    private Long seed;

    @Mixin
    private SandboxOption sandbox;

    /** The system properties that were given. */
    Map<String, String> properties() {
        return define.properties();
    }

    private int steps() {
        if (steps != null && (steps < 1 || steps > MOST_STEPS)) {
            throw Problem.usage("option.number", "--steps", MOST_STEPS, steps);
        }
        return steps == null ? 0 : steps;
    }

    long seed() {
        return seed;
    }

    /**
     * Compiles the program and loads it into a worker. Where a lesson says with which properties its program is stepped and explored,
     * these are set too; {@code --define} goes before them.
     *
     * @param told where to say which properties are set
     */
    Workbench open(Context context, Program program, PrintWriter told) throws CompilationFailed, InterruptedException {
        return open(context, context.compiler(), program, told);
    }

    /** The same with a compiler that is given. */
    Workbench open(Context context, Compiler compiler, Program program, PrintWriter told) throws CompilationFailed, InterruptedException {
        List<Path> paths = classPath.stream()
                .flatMap(each -> Stream.of(each.split(Pattern.quote(File.pathSeparator))))
                .filter(each -> !each.isBlank())
                .map(each -> GivenPath.of("--class-path", each))
                .toList();
        Map<String, String> given = new TreeMap<>(Workbench.Settings.of(program).properties());
        given.putAll(properties());
        Workbench.Settings settings = new Workbench.Settings(Map.copyOf(given), paths, delay.value(), spurious, seed, steps(), wanted,
                sandbox.box(context.environment()), context.arguments());
        Workbench workbench = Workbench.open(compiler, program, settings);
        new PlainProperties(context.language(), told).print(program.id(), given);
        return workbench;
    }

    /** What the program may print, as a person writes it; nothing if any output is fine. */
    List<String> wanted(Program program) {
        return Workbench.wanted(program, wanted);
    }
}
