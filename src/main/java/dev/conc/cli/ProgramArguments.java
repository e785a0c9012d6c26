package dev.conc.cli;

import java.util.List;
import java.util.Set;

/**
 * The words of a command before {@code --}, and those after it, which the program gets as they are.
 *
 * @param command what is for {@code conc}
 * @param program what is for the program
 */
record ProgramArguments(List<String> command, List<String> program) {
    private static final Set<String> TAKING = Set.of("run", "predict", "explore", "replay", "step");

    /** Whether a command takes a program that is executed, and with it arguments for that. */
    static boolean takes(String command) {
        return TAKING.contains(command);
    }

    /**
     * Splits at the first {@code --}, where the command takes a program that is executed.
     *
     * @param commands all commands that there are
     */
    static ProgramArguments of(List<String> words, Set<String> commands) {
        int end = words.indexOf("--");
        if (end < 0) {
            return new ProgramArguments(words, List.of());
        }
        boolean taking = words.subList(0, end).stream().filter(commands::contains).findFirst().filter(TAKING::contains).isPresent();
        return taking ? new ProgramArguments(words.subList(0, end), List.copyOf(words.subList(end + 1, words.size())))
                : new ProgramArguments(words, List.of());
    }
}
