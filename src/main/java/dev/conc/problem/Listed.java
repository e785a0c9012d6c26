package dev.conc.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names one after the other, with what the language puts between them. */
public record Listed(List<String> names) implements Told {
    /** These names. */
    public static Listed of(Stream<String> names) {
        return new Listed(names.toList());
    }

    /** These names. */
    public static Listed of(Collection<String> names) {
        return new Listed(List.copyOf(names));
    }

    @Override
    public String words(Locale language) {
        return String.join(Sentence.of("list.between").words(language), names);
    }
}
