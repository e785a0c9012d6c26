package dev.conc.cli;

import dev.conc.glossary.Glossary;
import dev.conc.problem.Problem;
import dev.conc.text.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was probably meant where a command or an option is not known. */
final class Suggestions {
    /** The beginning of a name says what is meant from so many letters on. */
    private static final int FEWEST = 2;

    /** A longer word is none that somebody misspelt. */
    private static final int LONGEST = 100;

    private final Context context;

    Suggestions(Context context) {
        this.context = context;
    }

    /** Options, or whole commands; none where nothing is like it. */
    List<String> of(UnmatchedArgumentException misuse) {
        CommandSpec command = misuse.getCommandLine().getCommandSpec();
        String written = misuse.getUnmatched().getFirst();
        if (written.length() > LONGEST) {
            return List.of();
        }
        if (misuse.isUnknownOption()) {
            return like(written.replaceFirst("=.*", ""),
                    command.optionsMap().keySet().stream().filter(each -> each.startsWith("--")).toList());
        }
        String before = command.qualifiedName() + " ";
        List<String> commands = like(written, command.subcommands().keySet()).stream().map(each -> before + each).toList();
        if (command.parent() != null || command.subcommands().isEmpty()) {
            return commands;
        }
        List<String> named = named(written, before);
        return !named.isEmpty() ? named : !commands.isEmpty() ? commands : misspelt(written, before);
    }

    private static List<String> like(String written, Collection<String> names) {
        List<String> beginning = written.length() < FEWEST ? List.of() : names.stream().filter(each -> each.startsWith(written)).toList();
        return beginning.isEmpty() ? Spelling.near(written, names) : beginning;
    }

    /** What stands behind a command, written without one: a lesson is opened, a program run, a word explained. */
    private List<String> named(String written, String before) {
        CommandArguments there = there();
        Stream<String> lessons = same(written, there.lessons()).map(each -> "lesson " + each);
        Stream<String> programs = there.programs().stream()
                .filter(each -> each.equalsIgnoreCase(written) || each.substring(each.indexOf('/') + 1).equalsIgnoreCase(written))
                .map(each -> "run " + each);
        Stream<String> words = same(written, there.words()).map(each -> "help " + each);
        return Stream.of(lessons, programs, words).flatMap(each -> each).map(before::concat).toList();
    }

    private static Stream<String> same(String written, List<String> names) {
        return names.stream().filter(each -> each.equalsIgnoreCase(written));
    }

    private List<String> misspelt(String written, String before) {
        return Spelling.near(written, there().lessons()).stream().map(each -> before + "lesson " + each).toList();
    }

    /** Nothing where the folders of lessons cannot be read: that is not what was asked for. */
    private CommandArguments there() {
        try {
            return CommandArguments.of(context.catalogue(), Glossary.in(context.language()));
        } catch (Problem e) {
            return new CommandArguments(List.of(), List.of(), List.of());
        }
    }
}
