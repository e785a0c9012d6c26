package dev.conc.cli;

import dev.conc.ui.screen.Glyph;
import org.jline.utils.AttributedString;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How a command is called, as its help shows it: with arguments of its program after {@code --}, if it takes such, which picocli never sees. */
final class HelpSynopsis {
    private static final String ARGUMENTS = "[-- ARGUMENT...]";

    private HelpSynopsis() {}

    /** Lets help show it. */
    static void set(CommandLine command) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, HelpSynopsis::synopsis);
        if (takesArguments(command)) {
            footer(command, "What follows -- are arguments for the program, as they are:");
        }
    }

    /** Says in other words, for the commands of {@code conc} that have it, what follows {@code --}. */
    static void translate(CommandLine conc, String words) {
        conc.getSubcommands().values().stream().filter(HelpSynopsis::takesArguments).forEach(command -> footer(command, words));
    }

    private static void footer(CommandLine command, String words) {
        command.getCommandSpec().usageMessage().footer("", words, "conc " + command.getCommandName() + " ... -- 10 'a b'");
    }

    private static boolean takesArguments(CommandLine command) {
        return ProgramArguments.takes(command.getCommandName());
    }

    private static String synopsis(Help help) {
        UsageMessageSpec usage = help.commandSpec().usageMessage();
        // Picocli counts the characters of the heading, of which Chinese ones are two columns wide.
        int heading = Glyph.width(usage.synopsisHeading());
        String written = help.synopsis(heading).stripTrailing();
        if (!takesArguments(help.commandSpec().commandLine())) {
            return written + System.lineSeparator();
        }
        String last = AttributedString.stripAnsi(written.substring(written.lastIndexOf('\n') + 1));
        int column = (written.contains("\n") ? 0 : heading) + Glyph.width(last);
        int indent = heading + help.commandSpec().qualifiedName().length() + 1;
        boolean fits = column + 1 + ARGUMENTS.length() < usage.width();
        return written + (fits ? " " : System.lineSeparator() + " ".repeat(indent)) + ARGUMENTS + System.lineSeparator();
    }
}
