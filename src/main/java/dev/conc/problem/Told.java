package dev.conc.problem;

import java.util.Locale;

/** Something that is told to a person; the words are made where the language is known. */
@FunctionalInterface
public interface Told {
    /** The words in a language, or in English where there are none in that language. */
    String words(Locale language);
}
