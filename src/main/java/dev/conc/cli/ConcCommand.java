package dev.conc.cli;

import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Adoption;
import dev.conc.program.run.Runner;
import dev.conc.text.VisibleWriter;
import dev.conc.ui.screen.Palette;
import dev.conc.ui.screen.Theme;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code conc} itself: what its subcommands share. */
@Command(
        name = "conc",
        description = "Learn concurrency in the terminal: read, predict, run, explore.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
                "",
                "Begin with: conc lesson locks",
                "conc help COMMAND tells of a command, conc help WORD explains a word: conc help race.",
                "Without a command, conc asks for commands, or reads them from standard input.",
                "Exit codes: 0 fine, 1 something is wrong, 2 wrong usage, 3 the machine lacks something, 130 interrupted."
        })
public final class ConcCommand implements Callable<Integer> {
    private static final Map<String, Function<ConcCommand, Object>> COMMANDS = commands();

    /** Those that start a worker. */
    private static final Set<String> UNDER_CONTROL = Set.of("predict", "explore", "replay", "step");

    private final Environment environment;
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter rawErr;
    private final CommandLine commandLine;

    @Option(
            names = "--lessons",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "A folder of lessons of your own, beside those of the course; may be given several times. Also: CONC_LESSONS.")
    private List<Path> lessons = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            completionCandidates = Languages.class,
            scope = ScopeType.INHERIT,
            description = "The language of the lessons: en or zh. Also: CONC_LANG, and then the locale.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            completionCandidates = Themes.class,
            scope = ScopeType.INHERIT,
            description = "The colours: terminal (its own, the default), dark, light, contrast, monochrome. Also: CONC_THEME. With NO_COLOR there are none.")
    private Optional<String> theme = Optional.empty();

    @Option(
            names = "--ascii",
            scope = ScopeType.INHERIT,
            description = "Draw with ASCII signs alone, for terminals and fonts without others. Also: CONC_ASCII=1.")
    private boolean ascii;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean debug;

    /** For completion. */
    private static final class Languages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("en", "zh").iterator();
        }
    }

    /** For completion. */
    private static final class Themes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Palette.words().iterator();
        }
    }

    private ConcCommand(Environment environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = VisibleWriter.printer(out, environment.hasColours());
        this.err = VisibleWriter.printer(err, false);
        this.rawErr = err;
        this.commandLine = new CommandLine(this);
    }

    /** Without a subcommand: the shell, on a terminal or for the lines of standard input. Where there are neither, shows what can be done. */
    @Override
    public Integer call() throws IOException {
        if (environment.interactive()) {
            shell().ask();
            return ExitCode.FINE.value();
        }
        Optional<Integer> executed = environment.piped() ? shell().executePiped() : Optional.empty();
        if (executed.isEmpty()) {
            commandLine.usage(out);
        }
        return executed.orElse(ExitCode.FINE.value());
    }

    /** The options that were given hold for every command in it, as variables of the environment. */
    private Shell shell() {
        Map<String, String> variables = new HashMap<>();
        language.ifPresent(each -> variables.put("CONC_LANG", each));
        theme.ifPresent(each -> variables.put("CONC_THEME", each));
        if (ascii) {
            variables.put("CONC_ASCII", "1");
        }
        if (!lessons.isEmpty()) {
            String given = lessons.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            variables.put("CONC_LESSONS", environment.variable("CONC_LESSONS").map(each -> each + File.pathSeparator).orElse("") + given);
        }
        return new Shell(this, environment.with(variables));
    }

    /** Where results go. */
    PrintWriter out() {
        return out;
    }

    /** Where complaints and progress go. */
    PrintWriter err() {
        return err;
    }

    /** Where progress goes that draws over its own line; nothing but words of our own may go there. */
    PrintWriter overwritingErr() {
        return rawErr;
    }

    /** All commands as picocli knows them. */
    CommandLine commandLine() {
        return commandLine;
    }

    Environment environment() {
        return environment;
    }

    boolean debug() {
        return debug;
    }

    Language language() {
        return Language.choose(language, environment.variable("CONC_LANG"), environment.locale());
    }

    /** The language that was asked for; where nobody has said one, a likely one. */
    Language languageOr(Language likely) {
        return Language.choose(language, environment.variable("CONC_LANG"), likely.locale());
    }

    /**
     * How it looks: as the option says, and else the variable; without colours wherever there can be none.
     *
     * @throws Problem if there is no such theme
     */
    Theme theme() {
        String source = theme.isPresent() ? "--theme" : "CONC_THEME";
        Palette wanted = theme.or(() -> environment.variable("CONC_THEME"))
                .map(name -> Palette.named(name)
                        .orElseThrow(() -> Problem.usage(source + " wants one of " + String.join(", ", Palette.words()) + ", not " + name)))
                .orElse(Palette.TERMINAL);
        boolean signs = ascii || environment.variable("CONC_ASCII").filter(each -> !each.equals("0")).isPresent();
        return new Theme(environment.hasColours() ? wanted : Palette.MONOCHROME, signs);
    }

    /** Help is shown also to those who get the name of the theme wrong. */
    private Theme helpTheme() {
        try {
            return theme();
        } catch (Problem e) {
            return Theme.MONOCHROME;
        }
    }

    /** The lessons of the course and of the folders that were given. */
    Catalogue catalogue() {
        List<Path> folders = new ArrayList<>(List.of(environment.directories().lessons()));
        environment.variable("CONC_LESSONS").ifPresent(paths -> {
            for (String path : paths.split(Pattern.quote(File.pathSeparator))) {
                folders.add(Misuse.path("CONC_LESSONS", path));
            }
        });
        folders.addAll(lessons);
        return new Catalogue(folders, language());
    }

    Compiler compiler() {
        return compiler(err);
    }

    /** A compiler that says somewhere else which libraries it fetches. */
    Compiler compiler(PrintWriter told) {
        Libraries libraries = new Libraries(environment.directories().libraries(), line -> {
            told.println(line);
            told.flush();
        });
        return new Compiler(new ClassCache(environment.directories().cache().resolve("programs")), libraries);
    }

    Runner runner() {
        if (environment.isOfThisProcess()) {
            Adoption.begin();
        }
        return new Runner(environment.directories().agent());
    }

    private static Map<String, Function<ConcCommand, Object>> commands() {
        Map<String, Function<ConcCommand, Object>> commands = new LinkedHashMap<>();
        commands.put("list", ListCommand::new);
        commands.put("lesson", LessonCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("predict", PredictCommand::new);
        commands.put("explore", ExploreCommand::new);
        commands.put("replay", ReplayCommand::new);
        commands.put("step", StepCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("completion", CompletionCommand::new);
        commands.put("help", HelpCommand::new);
        return commands;
    }

    /** Everything, to be asked what there is. */
    static ConcCommand whole(Environment environment, PrintWriter out, PrintWriter err) {
        ConcCommand conc = new ConcCommand(environment, out, err);
        COMMANDS.forEach((name, command) -> conc.commandLine.addSubcommand(name, command.apply(conc)));
        return conc;
    }

    /** Whether words that begin with an option say what to do. */
    static boolean isComplete(List<String> words) {
        return words.stream().anyMatch(each -> COMMANDS.containsKey(each) || List.of("-h", "--help", "-V", "--version").contains(each));
    }

    /**
     * Executes the command that the arguments name.
     *
     * @param out where results go
     * @param err where complaints and progress go
     * @return the exit code
     */
    public static int execute(Environment environment, PrintWriter out, PrintWriter err, String... given) {
        ConcCommand conc = new ConcCommand(environment, out, err);
        try {
            return conc.execute(ArgumentFiles.expanded(given));
        } catch (Problem e) {
            return Failures.tell(e, conc);
        }
    }

    private int execute(String... arguments) {
        if (arguments.length > 0 && UNDER_CONTROL.contains(arguments[0])) {
            Warming.begin();
        }
        commandsFor(arguments).forEach((name, command) -> commandLine.addSubcommand(name, command.apply(this)));
        commandLine.setExpandAtFiles(false);
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setParameterExceptionHandler(new Misuse());
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setUsageHelpWidth(Math.clamp(environment.width(), 60, 100));
        // Only when the arguments have been read it is known how help is to look.
        commandLine.setExecutionStrategy(parsed -> {
            commandLine.setColorScheme(HelpColours.of(helpTheme()));
            return new CommandLine.RunLast().execute(parsed);
        });
        int exitCode = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    /** Building a command takes picocli time, so only the one that is called is built where that is plain to see. */
    private static Map<String, Function<ConcCommand, Object>> commandsFor(String... arguments) {
        String first = arguments.length > 0 ? arguments[0] : "";
        if (first.equals("--version")) {
            return Map.of();
        }
        boolean needsAll = !COMMANDS.containsKey(first) || first.equals("completion") || first.equals("help");
        return needsAll ? COMMANDS : Map.of(first, COMMANDS.get(first));
    }
}
