package dev.conc.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of {@code problems.properties}.
 *
 * @param key its key there
 * @param names what stands for {@code {0}}, {@code {1}} …; what is itself {@link Told} is put into the same language
 */
public record Sentence(String key, List<Object> names) implements Told {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence of a key, with what it names. */
    public static Sentence of(String key, Object... names) {
        return new Sentence(key, List.of(names));
    }

    @Override
    public String words(Locale language) {
        String pattern = ResourceBundle.getBundle("dev.conc.problem.problems", language, NO_FALLBACK).getString(key);
        return PLACE.matcher(pattern).replaceAll(found -> {
            Object name = names.get(Integer.parseInt(found.group(1)));
            return Matcher.quoteReplacement(name instanceof Told told ? told.words(language) : name.toString());
        });
    }
}
