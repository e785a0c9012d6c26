package dev.conc.ui.screen;

import dev.conc.language.Language;
import dev.conc.problem.FileReason;
import dev.conc.problem.Problem;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words that the screen and the plain text show around a lesson, in the lesson's language. */
public final class Messages {
    private final ResourceBundle bundle;
    private final Language language;
    private final boolean ascii;

    /** The messages in a language. */
    public Messages(Language language) {
        this(language, Theme.COLOUR);
    }

    /** The messages in a language, with signs that the theme has. */
    public Messages(Language language, Theme theme) {
        this.language = language;
        this.ascii = theme.ascii();
        this.bundle = ResourceBundle.getBundle("dev.conc.ui.messages", language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The message with its {@code {0}}, {@code {1}} … replaced. */
    public String text(String key, Object... values) {
        String pattern = signs(bundle.getString(key));
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** What happened, as far as it is told in this language. */
    public String of(Problem problem) {
        return problem.words(language.locale());
    }

    /** Why something cannot be done with a file. */
    public String reason(Exception thrown) {
        return FileReason.words(thrown, language.locale());
    }

    /** The language of the messages. */
    public Language language() {
        return language;
    }

    /** Words with signs that the theme has: an arrow may become {@code ->}. */
    public String signs(String words) {
        return ascii ? Signs.words(words) : words;
    }
}
