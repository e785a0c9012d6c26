package dev.conc.cli;

import dev.conc.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes completion scripts from the commands as picocli knows them. What shells would expand, such as {@code $(…)} in the name of a file of a lesson, is
 * never offered: neither in the script itself, which shells execute, nor by it.
 */
final class CompletionScript {
    /** What means nothing to bash, zsh or fish, in quotes or out of them. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./-]*");

    private final CommandSpec root;
    private final CommandArguments arguments;

    CompletionScript(CommandSpec root, CommandArguments arguments) {
        this.root = root;
        this.arguments = arguments;
    }

    /** For bash, and for zsh with bashcompinit. */
    String bash() {
        StringBuilder cases = new StringBuilder();
        root.subcommands().forEach((name, command) -> cases.append("        %s) words=\"%s %s\"; files=%s ;;\n"
                .formatted(name, String.join(" ", options(command.getCommandSpec())), String.join(" ", names(name)), takesFile(name))));
        return """
                _conc() {
                    local current="${COMP_WORDS[COMP_CWORD]}" command="" words="" files="" i
                    for ((i = 1; i < COMP_CWORD; i++)); do
                        case "${COMP_WORDS[i]}" in -*) ;; *) command="${COMP_WORDS[i]}"; break ;; esac
                    done
                    case "$command" in
                        %s) for ((; i < COMP_CWORD; i++)); do [ "${COMP_WORDS[i]}" != -- ] || { COMPREPLY=(); return; }; done ;;
                    esac
                    case "$command" in
                        "") words="%s %s" ;;
                %s    esac
                    COMPREPLY=()
                    while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -W "$words" -- "$current")
                    if [ "$files" = yes ]; then
                        while IFS= read -r i; do
                            case "${i#"~/"}" in *[![:alnum:]_./-]*) continue ;; esac
                            case "$i" in -*) ;; "~/"*) COMPREPLY+=("$i") ;; *) [ ! -e "$i" ] || COMPREPLY+=("$i") ;; esac
                        done < <(compgen -f -X '!*.java' -- "$current"; compgen -d -S / -- "$current")
                    fi
                }
                complete -o nosort -F _conc conc 2>/dev/null || complete -F _conc conc
                """.formatted(String.join("|", taking()), String.join(" ", root.subcommands().keySet()), String.join(" ", options(root)),
                cases);
    }

    /** For fish. */
    String fish() {
        StringBuilder script = new StringBuilder("complete -c conc -f\n");
        String none = "__fish_use_subcommand";
        options(root, none, script);
        root.subcommands().forEach((name, command) -> {
            script.append(line(none, "-a " + name, description(command.getCommandSpec())));
            String chosen = "__fish_seen_subcommand_from " + name
                    + (ProgramArguments.takes(name) ? "; and not contains -- -- (commandline -opc)" : "");
            options(command.getCommandSpec(), chosen, script);
            List<String> names = names(name);
            if (!names.isEmpty()) {
                script.append(line(chosen, "-a '" + String.join(" ", names) + "'", ""));
            }
            if (takesFile(name).equals("yes")) {
                script.append(line(chosen, "-a '(__fish_complete_suffix .java)'", ""));
            }
        });
        return script.toString();
    }

    /** The commands after which words behind {@code --} are the program's. */
    private List<String> taking() {
        return root.subcommands().keySet().stream().filter(ProgramArguments::takes).toList();
    }

    private List<String> names(String command) {
        Stream<String> commands = command.equals("help") ? root.subcommands().keySet().stream() : Stream.of();
        return Stream.concat(commands, arguments.of(command).stream()).distinct().filter(each -> SAFE.matcher(each).matches()).toList();
    }

    private static void options(CommandSpec command, String condition, StringBuilder script) {
        for (OptionSpec option : all(command)) {
            StringBuilder names = new StringBuilder();
            for (String name : option.names()) {
                names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            String value = option.arity().max() > 0 ? " -r" : "";
            String text = option.description().length > 0 ? option.description()[0] : "";
            script.append(line(condition, names.substring(1) + value, text));
        }
    }

    /** With those of its own commands, each once. */
    private static List<OptionSpec> all(CommandSpec command) {
        Map<String, OptionSpec> options = new LinkedHashMap<>();
        Stream.concat(Stream.of(command), command.subcommands().values().stream().map(CommandLine::getCommandSpec))
                .flatMap(each -> each.options().stream())
                .forEach(each -> options.putIfAbsent(each.longestName(), each));
        return List.copyOf(options.values());
    }

    private static String line(String condition, String what, String description) {
        String text = description.isEmpty() ? "" : " -d '" + quoted(description.replaceAll("\\$\\{[^}]*}", "")) + "'";
        return "complete -c conc -n '" + condition + "' " + what + text + "\n";
    }

    /** For fish, within single quotes. */
    private static String quoted(String text) {
        return Visible.line(text).replace("\\", "\\\\").replace("'", "\\'");
    }

    private static String description(CommandSpec command) {
        return command.usageMessage().description().length > 0 ? command.usageMessage().description()[0] : "";
    }

    private static List<String> options(CommandSpec command) {
        List<String> names = new ArrayList<>();
        all(command).forEach(option -> names.addAll(List.of(option.names())));
        return names.stream().distinct().toList();
    }

    private static String takesFile(String command) {
        return CommandArguments.takesFile(command) ? "yes" : "no";
    }
}
