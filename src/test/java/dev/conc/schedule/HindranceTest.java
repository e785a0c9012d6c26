package dev.conc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HindranceTest {
    /** Names that are ends of executions where a sentence wants one, and can be told apart. */
    private static final List<String> NAMES = List.of("DEADLOCK", "DEADLOCK", "LIVELOCK", "LIVELOCK", "NORMAL");

    @ParameterizedTest
    @EnumSource
    void every_kind_is_told_in_both_languages_with_all_that_it_names(Hindrance.Kind kind) {
        Hindrance hindrance = new Hindrance(kind, NAMES);

        String english = hindrance.words(Locale.ENGLISH);
        String chinese = hindrance.words(Locale.CHINESE);

        assertThat(english).isNotBlank().doesNotContain("{");
        assertThat(chinese).isNotBlank().doesNotContain("{").doesNotContain("end.");
        assertThat(named(kind, Locale.CHINESE)).isEqualTo(named(kind, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource
    void every_end_has_a_word_in_both_languages(End end) {
        Hindrance hindrance = Hindrance.of(Hindrance.Kind.ENDED_OTHERWISE, "0x3", end, "«a»", end, "«b»");

        assertThat(hindrance.words(Locale.ENGLISH)).contains("«a»", "«b»").doesNotContain("{");
        assertThat(hindrance.words(Locale.CHINESE)).contains("«a»", "«b»").doesNotContain("{");
    }

    /** Which of its names a sentence shows. */
    private static List<Integer> named(Hindrance.Kind kind, Locale language) {
        return IntStream.range(0, NAMES.size()).filter(i -> {
            List<String> other = new java.util.ArrayList<>(NAMES);
            other.set(i, "STOPPED");
            return !new Hindrance(kind, other).words(language).equals(new Hindrance(kind, NAMES).words(language));
        }).boxed().toList();
    }
}
