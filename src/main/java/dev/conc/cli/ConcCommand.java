package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code conc} itself, and which commands there are. */
@Command(
        name = "conc",
        description = "Learn concurrency in the terminal: read, predict, run, explore.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
                "",
                "Begin with: conc lesson " + Overview.FIRST_LESSON,
                "After --, run, explore, step, replay and predict take arguments for the program: conc explore File.java -- 10",
                "conc help COMMAND tells of a command, conc help WORD explains a word: conc help race.",
                "Without a command, conc asks for commands, or reads them from standard input.",
                "Exit codes: 0 fine, 1 something is wrong, 2 wrong usage, 3 the machine lacks something,",
                "4 nothing wrong so far but not everything explored, 130 interrupted."
        })
public final class ConcCommand implements Callable<Integer> {
    private static final Map<String, Function<Context, Object>> COMMANDS = commands();

    /** Those that start a worker. */
    private static final Set<String> UNDER_CONTROL = Set.of("predict", "explore", "replay", "step");

    @Mixin
    private final Context context;

    private final CommandLine commandLine;

    private ConcCommand(Context context) {
        this.context = context;
        this.commandLine = new CommandLine(this);
        HelpSynopsis.set(commandLine);
        commandLine.getHelpSectionMap().put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER,
                help -> help.footer().replace("lesson " + Overview.FIRST_LESSON, "lesson " + Overview.firstLesson(context)));
    }

    /** Without a subcommand: the shell, on a terminal or for the lines of standard input. Where there are neither, shows what can be done. */
    @Override
    public Integer call() throws IOException {
        Shell shell = new Shell(context, new ForShell());
        if (context.environment().interactive()) {
            shell.ask();
            return ExitCode.FINE.value();
        }
        Optional<Integer> executed = context.environment().piped() ? shell.executePiped() : Optional.empty();
        if (executed.isEmpty()) {
            Overview.print(context);
        }
        return executed.orElse(ExitCode.FINE.value());
    }

    private static Map<String, Function<Context, Object>> commands() {
        Map<String, Function<Context, Object>> commands = new LinkedHashMap<>();
        commands.put("list", ListCommand::new);
        commands.put("lesson", LessonCommand::new);
        commands.put("progress", ProgressCommand::new);
        commands.put("find", FindCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("predict", PredictCommand::new);
        commands.put("explore", ExploreCommand::new);
        commands.put("replay", ReplayCommand::new);
        commands.put("step", StepCommand::new);
        commands.put("edit", EditCommand::new);
        commands.put("copy", CopyCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("author", AuthorCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("completion", CompletionCommand::new);
        commands.put("help", HelpCommand::new);
        return commands;
    }

    /** All commands as picocli knows them, to be asked what there is. */
    static CommandLine whole(Context context) {
        ConcCommand conc = new ConcCommand(context);
        COMMANDS.forEach((name, command) -> conc.add(name, command.apply(context)));
        return conc.commandLine;
    }

    private void add(String name, Object command) {
        CommandLine added = add(commandLine, name, command);
        if (command instanceof AuthorCommand) {
            AuthorCommand.PARTS.forEach((part, made) -> add(added, part, made.apply(context)));
        }
    }

    private static CommandLine add(CommandLine to, String name, Object command) {
        CommandLine added = new CommandLine(command);
        to.addSubcommand(name, added);
        HelpSynopsis.set(added);
        return added;
    }

    /** For the shell. */
    static final class ForShell implements Commands {
        @Override
        public int execute(Environment environment, PrintWriter out, PrintWriter err, List<String> words) {
            return ConcCommand.execute(environment, out, err, words.toArray(String[]::new));
        }

        @Override
        public boolean isComplete(List<String> words) {
            return words.stream().anyMatch(each -> COMMANDS.containsKey(each) || List.of("-h", "--help", "-V", "--version").contains(each));
        }

        @Override
        public CommandLine whole(Context context) {
            CommandLine all = ConcCommand.whole(context);
            HelpWords.set(all, context.language());
            return all;
        }
    }

    /**
     * Executes the command that the arguments name.
     *
     * @param out where results go
     * @param err where complaints and progress go
     * @return the exit code
     */
    public static int execute(Environment environment, PrintWriter out, PrintWriter err, String... given) {
        Context context = new Context(environment, out, err);
        try {
            ProgramArguments split = ProgramArguments.of(List.of(ArgumentFiles.expanded(given)), COMMANDS.keySet());
            context.arguments(split.program());
            return new ConcCommand(context).execute(split.command().toArray(String[]::new));
        } catch (Problem e) {
            return Failures.tell(e, context, context.environment().languageAmong(List.of(given)));
        }
    }

    private int execute(String... arguments) {
        if (arguments.length > 0 && UNDER_CONTROL.contains(arguments[0])) {
            Warming.begin();
        }
        commandsFor(arguments).forEach((name, command) -> add(name, command.apply(context)));
        commandLine.setExpandAtFiles(false);
        commandLine.setOut(context.out());
        commandLine.setErr(context.err());
        commandLine.setExecutionExceptionHandler(new Failures(context));
        commandLine.setParameterExceptionHandler(new Misuse(context));
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setUsageHelpWidth(Math.clamp(context.environment().width(), 60, 100));
        // Only when the arguments have been read it is known how help is to look.
        commandLine.setExecutionStrategy(parsed -> {
            commandLine.setColorScheme(HelpColours.of(context.helpTheme()));
            if (showsHelp(parsed)) {
                HelpWords.set(commandLine, context.environment().languageAmong(List.of(arguments)));
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        int exitCode = commandLine.execute(arguments);
        context.out().flush();
        context.err().flush();
        return exitCode;
    }

    /** To read the words of help takes time. */
    private static boolean showsHelp(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last == parsed || last.isUsageHelpRequested() || Set.of("help", "completion", "author").contains(last.commandSpec().name());
    }

    /** Building a command takes picocli time, so only the one that is called is built where that is plain to see. */
    private static Map<String, Function<Context, Object>> commandsFor(String... arguments) {
        String first = arguments.length > 0 ? arguments[0] : "";
        if (first.equals("--version")) {
            return Map.of();
        }
        boolean needsAll = !COMMANDS.containsKey(first) || first.equals("completion") || first.equals("help");
        return needsAll ? COMMANDS : Map.of(first, COMMANDS.get(first));
    }
}
