package dev.conc.cli;

import dev.conc.glossary.Glossary;
import dev.conc.glossary.HelpPage;
import dev.conc.lesson.Catalogue;
import dev.conc.program.Program;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the first argument of each command can be.
 *
 * @param lessons the ids of lessons
 * @param programs the ids of programs
 * @param words the words that are explained, each without a space in it
 */
record CommandArguments(List<String> lessons, List<String> programs, List<String> words) {
    /** The commands whose first argument is a program. */
    private static final Set<String> PROGRAM_COMMANDS = Set.of("run", "predict", "explore", "replay", "step", "edit", "copy", "show");

    /** With the lessons and programs of a catalogue, and the words of a glossary. */
    static CommandArguments of(Catalogue catalogue, Glossary glossary) {
        return new CommandArguments(
                catalogue.entries().stream().map(each -> each.about().id()).toList(),
                catalogue.entries().stream().flatMap(each -> Catalogue.programs(each).stream()).map(Program::id).toList(),
                Stream.concat(HelpPage.NAMES.stream(), glossary.words().stream()).toList());
    }

    /** The names that there are for a command. */
    List<String> of(String command) {
        return switch (command) {
            case "lesson" -> lessons;
            case "progress" -> ProgressCommand.ACTIONS;
            case "author" -> List.copyOf(AuthorCommand.PARTS.keySet());
            case "help" -> words;
            case "completion" -> List.of("bash", "zsh", "fish");
            default -> PROGRAM_COMMANDS.contains(command) ? programs : List.of();
        };
    }

    /** Whether a command takes a {@code .java} file. */
    static boolean takesFile(String command) {
        return PROGRAM_COMMANDS.contains(command);
    }
}
