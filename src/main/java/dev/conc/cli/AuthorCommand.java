package dev.conc.cli;

import dev.conc.problem.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has the commands for those who write lessons. */
@Command(
        name = "author",
        description = "Write lessons: begin a new one, and check those that there are.",
        synopsisSubcommandLabel = "check|new",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class AuthorCommand implements Callable<Integer> {
    /** Its own commands. */
    static final Map<String, Function<Context, Object>> PARTS = parts();

    private final Context context;

    @Spec
    private CommandSpec command;

    AuthorCommand(Context context) {
        this.context = context;
    }

    private static Map<String, Function<Context, Object>> parts() {
        Map<String, Function<Context, Object>> parts = new LinkedHashMap<>();
        parts.put("check", AuthorCheckCommand::new);
        parts.put("new", AuthorNewCommand::new);
        return parts;
    }

    @Override
    public Integer call() {
        command.commandLine().usage(context.out());
        context.out().flush();
        return ExitCode.FINE.value();
    }
}
