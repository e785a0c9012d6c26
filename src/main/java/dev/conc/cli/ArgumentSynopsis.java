package dev.conc.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Adds to the help of a command that its program takes arguments after {@code --}, which picocli never sees. */
final class ArgumentSynopsis {
    private static final String ARGUMENTS = "[-- ARGUMENT...]";
    private static final String INDENT = " ".repeat(12);

    private ArgumentSynopsis() {}

    /** Adds it. */
    static void addTo(CommandLine command) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, ArgumentSynopsis::synopsis);
        footer(command, "What follows -- are arguments for the program, as they are:");
    }

    /** Says it in other words for the commands of {@code conc} that have it. */
    static void translate(CommandLine conc, String words) {
        conc.getSubcommands().forEach((name, command) -> {
            if (ProgramArguments.takes(name)) {
                footer(command, words);
            }
        });
    }

    private static void footer(CommandLine command, String words) {
        command.getCommandSpec().usageMessage().footer("", words, "conc " + command.getCommandName() + " ... -- 10 'a b'");
    }

    private static String synopsis(Help help) {
        String written = help.synopsis(help.synopsisHeadingLength()).stripTrailing();
        // With the heading before it, which is as long as the further lines are indented.
        int column = help.synopsisHeadingLength() + Help.Ansi.OFF.string(written.substring(written.lastIndexOf('\n') + 1)).length();
        boolean fits = column + 1 + ARGUMENTS.length() < help.commandSpec().usageMessage().width();
        return written + (fits ? " " : System.lineSeparator() + INDENT) + ARGUMENTS + System.lineSeparator();
    }
}
