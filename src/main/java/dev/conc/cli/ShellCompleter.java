package dev.conc.cli;

import dev.conc.glossary.Glossary;
import dev.conc.glossary.HelpPage;
import dev.conc.problem.Problem;
import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completes what is typed in the shell: commands, options and their values as picocli knows them; lessons, programs and files, which picocli does
 * not know.
 */
final class ShellCompleter implements Completer {
    private final Context context;
    private final Commands commands;
    private final List<String> ownCommands;
    private @Nullable CommandLine whole;

    /** @param ownCommands the commands that only the shell has */
    ShellCompleter(Context context, Commands commands, List<String> ownCommands) {
        this.context = context;
        this.commands = commands;
        this.ownCommands = ownCommands;
    }

    @Override
    public void complete(@Nullable LineReader reader, ParsedLine line, List<Candidate> candidates) {
        boolean named = line.wordIndex() > 0 && line.words().getFirst().equals("conc");
        List<String> words = line.words().subList(named ? 1 : 0, line.wordIndex() + 1);
        String word = line.word().substring(0, line.wordCursor());
        candidates(words.subList(0, words.size() - 1), word).stream().filter(ShellCompleter::isText).forEach(candidates::add);
    }

    /** A name that would act on the terminal is not offered, since it would be typed into the line; whoever wants it can type it himself. */
    private static boolean isText(Candidate candidate) {
        return candidate.value().codePoints().noneMatch(Visible::acts);
    }

    /**
     * What the word can become.
     *
     * @param before the words before it
     * @param word what is typed of it; may be empty
     */
    List<Candidate> candidates(List<String> before, String word) {
        CommandLine root = whole();
        if (before.isEmpty()) {
            return commands(root, true);
        }
        if (before.equals(List.of("help")) && !word.startsWith("-")) {
            List<Candidate> explained = commands(root, false);
            HelpPage.NAMES.forEach(each -> explained.add(candidate(each, "")));
            Glossary.in(context.language()).words().forEach(each -> explained.add(candidate(each, "")));
            return explained;
        }
        CommandLine command = root.getSubcommands().get(before.getFirst());
        if (command == null) {
            return List.of();
        }
        if (ProgramArguments.takes(before.getFirst()) && before.contains("--")) {
            // What the program is given is known to nobody here.
            return List.of();
        }
        if (!command.getSubcommands().isEmpty()) {
            return parts(command, before, word);
        }
        OptionSpec option = valued(command.getCommandSpec(), before.getLast());
        if (option != null) {
            return option.type() == Path.class || option.auxiliaryTypes()[0] == Path.class ? files(word, false) : known(root, before, word);
        }
        if (word.startsWith("-")) {
            return options(command.getCommandSpec());
        }
        if (before.equals(List.of("progress", "reset"))) {
            return arguments("lesson", word);
        }
        if (before.equals(List.of("progress", "import")) || before.equals(List.of("progress", "export"))) {
            return files(word, false);
        }
        return isFirstArgument(command.getCommandSpec(), before) ? arguments(before.getFirst(), word) : List.of();
    }

    /** What can follow a command that has commands of its own: these, and then their options and folders. */
    private static List<Candidate> parts(CommandLine command, List<String> before, String word) {
        CommandLine part = before.size() > 1 ? command.getSubcommands().get(before.get(1)) : null;
        if (word.startsWith("-")) {
            return options((part == null ? command : part).getCommandSpec());
        }
        return part == null ? command.getSubcommands().keySet().stream().map(each -> candidate(each, "")).toList() : files(word, false);
    }

    /** It takes a while to be built, so only who completes waits for it. */
    private CommandLine whole() {
        CommandLine known = whole;
        if (known == null) {
            known = commands.whole(context);
            whole = known;
        }
        return known;
    }

    private List<Candidate> commands(CommandLine root, boolean own) {
        List<Candidate> candidates = new ArrayList<>();
        root.getSubcommands().forEach((name, command) -> {
            String[] description = command.getCommandSpec().usageMessage().description();
            candidates.add(candidate(name, description.length > 0 ? description[0].replaceFirst("[.:;。：；].*", "") : ""));
        });
        if (own) {
            ownCommands.forEach(name -> candidates.add(candidate(name, "")));
        }
        return candidates;
    }

    private static List<Candidate> options(CommandSpec command) {
        return command.options().stream().map(each -> candidate(each.longestName(), "")).toList();
    }

    /** The option whose value comes next, if one does. */
    private static @Nullable OptionSpec valued(CommandSpec command, String word) {
        OptionSpec option = word.startsWith("-") ? command.findOption(word) : null;
        return option != null && option.arity().max() > 0 ? option : null;
    }

    private static List<Candidate> known(CommandLine root, List<String> before, String word) {
        List<String> words = new ArrayList<>(before);
        words.add(word);
        List<CharSequence> found = new ArrayList<>();
        AutoComplete.complete(root.getCommandSpec(), words.toArray(String[]::new), words.size() - 1, 0, 0, found);
        return found.stream().map(each -> candidate(each.toString(), "")).toList();
    }

    private static boolean isFirstArgument(CommandSpec command, List<String> before) {
        for (int i = 1; i < before.size(); i++) {
            if (!before.get(i).startsWith("-") && valued(command, before.get(i - 1)) == null) {
                return false;
            }
        }
        return true;
    }

    private List<Candidate> arguments(String command, String word) {
        List<Candidate> candidates = new ArrayList<>();
        try {
            CommandArguments arguments = CommandArguments.of(context.catalogue(), Glossary.in(context.language()));
            if (command.equals("lesson")) {
                context.catalogue().entries().forEach(each -> candidates.add(candidate(each.about().id(), each.title())));
            } else {
                arguments.of(command).forEach(each -> candidates.add(candidate(each, "")));
            }
            if (CommandArguments.takesFile(command) && !word.isEmpty() && word.indexOf('/') < 0) {
                shortNames(arguments.programs()).forEach(each -> candidates.add(candidate(each, "")));
            }
        } catch (Problem e) {
            // The command itself says what is wrong with the lessons.
        }
        if (CommandArguments.takesFile(command)) {
            candidates.addAll(files(word, true));
        }
        return candidates;
    }

    /** The names of programs without their lessons, where only one lesson has the name. */
    private static List<String> shortNames(List<String> programs) {
        Map<String, Integer> counts = new TreeMap<>();
        programs.forEach(each -> counts.merge(each.substring(each.indexOf('/') + 1), 1, Integer::sum));
        return counts.entrySet().stream().filter(each -> each.getValue() == 1).map(Map.Entry::getKey).toList();
    }

    /** Files and folders that begin like a path. */
    private static List<Candidate> files(String word, boolean onlyJava) {
        int slash = word.lastIndexOf('/');
        String folder = word.substring(0, slash + 1);
        String beginning = word.substring(slash + 1);
        try (Stream<Path> found = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return found.filter(each -> name(each).startsWith(beginning) && name(each).startsWith(".") == beginning.startsWith("."))
                    .filter(each -> !onlyJava || Files.isDirectory(each) || name(each).endsWith(".java"))
                    .sorted()
                    .map(each -> Files.isDirectory(each)
                            ? new Candidate(folder + name(each) + "/", folder + name(each) + "/", null, null, null, null, false)
                            : candidate(folder + name(each), ""))
                    .toList();
        } catch (IOException | InvalidPathException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static Candidate candidate(String text, String description) {
        return new Candidate(text, text, null, description.isEmpty() ? null : Visible.line(description), null, null, true);
    }
}
