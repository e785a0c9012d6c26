package dev.conc.cli;

import dev.conc.glossary.Glossary;
import dev.conc.problem.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options, lessons and programs. */
@Command(
        name = "completion",
        description = "Print a script that makes a shell complete conc's commands, options, lessons and programs.",
        mixinStandardHelpOptions = true,
        footer = {
                "",
                "bash:  source <(conc completion bash)",
                "zsh:   source <(conc completion zsh)",
                "fish:  conc completion fish | source",
                "Put the line into ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish to have it always."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class CompletionCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private CommandSpec command;

    /** A shell that can be helped. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
    private Shell shell;

    CompletionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CompletionScript script = new CompletionScript(command.parent(),
                CommandArguments.of(context.catalogue(), Glossary.in(context.language())));
        PrintWriter out = context.out();
        out.print(switch (shell) {
            case bash -> script.bash();
            case zsh -> Stream.of("autoload -U +X compinit && compinit -u", "autoload -U +X bashcompinit && bashcompinit", script.bash())
                    .reduce("", (all, line) -> all + line + "\n");
            case fish -> script.fish();
        });
        out.flush();
        return ExitCode.FINE.value();
    }
}
