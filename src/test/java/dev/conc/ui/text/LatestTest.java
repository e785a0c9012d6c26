package dev.conc.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final List<String> made = new ArrayList<>();
    private final Latest<String, String> latest = new Latest<>(2, of -> {
        made.add(of);
        return of.toUpperCase(java.util.Locale.ROOT);
    });

    @Test
    void what_was_made_is_not_made_again() {
        assertThat(latest.of("a")).isEqualTo("A").isSameAs(latest.of("a"));
        assertThat(made).containsExactly("a");
    }

    @Test
    void what_was_not_asked_for_the_longest_is_forgotten() {
        for (String each : List.of("a", "b", "a", "c", "a", "b")) {
            latest.of(each);
        }
        assertThat(made).containsExactly("a", "b", "c", "b");
    }
}
