package dev.conc.cli;

import dev.conc.language.Language;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** The words of help. English ones stand at the commands and options themselves; those of other languages are in {@code help_LANGUAGE.properties}. */
final class HelpWords {
    private static final ResourceBundle.Control FILES = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private HelpWords() {}

    /** Lets a command and those in it tell their help in a language. */
    static void set(CommandLine commandLine, Language language) {
        of(language).ifPresent(words -> {
            everywhere(commandLine, words);
            HelpSynopsis.translate(commandLine, words.getString("arguments.footer"));
        });
    }

    /** Picocli hands words on to the commands of a command, but not to those in them. */
    private static void everywhere(CommandLine command, ResourceBundle words) {
        command.setResourceBundle(words);
        command.getSubcommands().values().forEach(each -> everywhere(each, words));
    }

    private static Optional<ResourceBundle> of(Language language) {
        return switch (language) {
            case EN -> Optional.empty();
            case ZH -> Optional.of(ResourceBundle.getBundle("dev.conc.cli.help", language.locale(), FILES));
        };
    }
}
