package dev.conc.language;

import dev.conc.problem.Problem;
import java.util.Locale;
import java.util.Optional;

/** A language in which lessons are written. */
public enum Language {
    /** English, in which every lesson is there. */
    EN("en", "lesson.md"),
    /** Chinese. */
    ZH("zh", "lesson.zh.md");

    private final String code;
    private final String fileName;

    Language(String code, String fileName) {
        this.code = code;
        this.fileName = fileName;
    }

    /** The code that a person types. */
    public String code() {
        return code;
    }

    /** The locale whose messages the screen shows. */
    public Locale locale() {
        return Locale.of(code);
    }

    /** The other language, for a key that switches between the two. */
    public Language other() {
        return this == EN ? ZH : EN;
    }

    /** The file of a lesson that holds its text in this language. */
    public String fileName() {
        return fileName;
    }

    /**
     * The language that was asked for, or else that of the environment.
     *
     * @param option what {@code --lang} said, if it was given
     * @param variable the value of CONC_LANG, if it is set
     * @param locale the locale of the machine
     * @throws Problem if the option or the variable names no language that there is
     */
    public static Language choose(Optional<String> option, Optional<String> variable, Locale locale) {
        if (option.isPresent()) {
            return named(option.get(), "--lang");
        }
        if (variable.isPresent() && !variable.get().isBlank()) {
            return named(variable.get(), "CONC_LANG");
        }
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    private static Language named(String text, String where) {
        String code = text.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (code.equals(language.code) || code.startsWith(language.code + "_") || code.startsWith(language.code + "-")) {
                return language;
            }
        }
        throw Problem.usage("language.none", where, text);
    }
}
