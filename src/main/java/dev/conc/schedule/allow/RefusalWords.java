package dev.conc.schedule.allow;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Refusals in words: what is refused, why, and what to do instead. */
public final class RefusalWords {
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RefusalWords() {}

    /**
     * One sentence.
     *
     * @param what is refused, as the source has it
     * @param language one in which the words are there; others get English
     */
    public static String text(String what, Reason reason, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("dev.conc.schedule.allow.reasons", language, NO_FALLBACK);
        return new MessageFormat(words.getString("refused"), language)
                .format(new Object[]{what, words.getString(reason.name()), words.getString(reason.name() + ".instead")});
    }
}
