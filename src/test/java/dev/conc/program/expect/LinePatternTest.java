package dev.conc.program.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternTest {
    private static boolean matches(String pattern, String line) {
        return match(pattern, line, Map.of()).isPresent();
    }

    private static Optional<Map<String, String>> match(String pattern, String line, Map<String, String> captured) {
        return LinePattern.parse(pattern).match(line, captured);
    }

    @Property
    void a_text_without_braces_matches_itself(@ForAll String text) {
        Assume.that(!text.contains("{"));

        assertThat(matches(text, text)).isTrue();
    }

    @Property
    void a_text_without_braces_matches_nothing_else(@ForAll String text, @ForAll String other) {
        Assume.that(!text.contains("{") && !text.equals(other));

        assertThat(matches(text, other)).isFalse();
    }

    @Property
    void a_text_whose_opening_braces_are_doubled_matches_the_text(@ForAll String text, @ForAll @IntRange(max = 3) int braces) {
        String line = "{".repeat(braces) + text + "{" + text + "}";

        assertThat(matches(line.replace("{", "{{"), line)).isTrue();
    }

    @Property
    void text_matches_anything(@ForAll String before, @ForAll String anything) {
        Assume.that(!before.contains("{"));

        assertThat(matches(before + "{text}.", before + anything + ".")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 %\r100 %", "a\u2028b", "a\u0085b", "\u001b[2J"})
    void text_matches_what_only_looks_like_the_end_of_a_line(String line) {
        assertThat(matches("{text}", line)).isTrue();
    }

    @Property
    void int_matches_every_whole_number(@ForAll long number) {
        assertThat(matches("x={int};", "x=" + number + ";")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "{int}, 0", "{int}, +5", "{int}, -12", "{seconds}, 0.52", "{seconds}, 3", "{pid}, 4711", "{word}, Thread-1!",
            "{text}, ''", "{text}, a b", "{word}, 线程",
    })
    void a_placeholder_matches_what_it_stands_for(String pattern, String line) {
        assertThat(matches(pattern, line)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "{int}, 1.5", "{int}, ''", "{int}, '- 1'", "{seconds}, -1", "{seconds}, 1.", "{seconds}, .5", "{pid}, 0", "{pid}, -3",
            "{word}, a b", "{word}, ''", "a{int}, a", "{int}, 1x",
    })
    void a_placeholder_matches_nothing_else(String pattern, String line) {
        assertThat(matches(pattern, line)).isFalse();
    }

    @Test
    void a_name_captures_what_was_matched() {
        assertThat(match("{pid:child} of {word:parent}", "12 of init", Map.of()))
                .contains(Map.of("child", "12", "parent", "init"));
    }

    @Test
    void what_was_captured_before_stays() {
        assertThat(match("{int:b}", "2", Map.of("a", "1"))).contains(Map.of("a", "1", "b", "2"));
    }

    @Test
    void a_name_that_occurs_twice_must_match_the_same_characters() {
        assertThat(matches("{int:n} and {int:n}", "7 and 7")).isTrue();
        assertThat(matches("{int:n} and {int:n}", "7 and 8")).isFalse();
        assertThat(matches("{int:n} and {int:n}", "7 and 77")).isFalse();
    }

    @Test
    void a_captured_name_must_match_the_same_characters_later() {
        assertThat(match("{word:x}!", "a.c!", Map.of("x", "a.c"))).isPresent();
        assertThat(match("{word:x}!", "abc!", Map.of("x", "a.c"))).isEmpty();
    }

    @Test
    void placeholders_without_a_name_are_independent() {
        assertThat(matches("{int} {int}", "1 2")).isTrue();
    }

    @Test
    void an_unknown_placeholder_is_named_with_those_that_are_known() {
        assertThatThrownBy(() -> LinePattern.parse("a {number} b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown placeholder `{number}`")
                .hasMessageContaining("{int}, {pid}, {seconds}, {text}, {word}")
                .hasMessageContaining("{{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{int:}", "{int:1a}", "{int:a b}", "{int:a:b}"})
    void a_name_that_is_none_is_refused(String pattern) {
        assertThatThrownBy(() -> LinePattern.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_brace_that_stays_open_is_refused() {
        assertThatThrownBy(() -> LinePattern.parse("void main() {")).hasMessageContaining("`{` without `}`");
    }

    @Test
    void a_closing_brace_is_an_ordinary_character() {
        assertThat(matches("a } b", "a } b")).isTrue();
    }

    @Test
    void a_pattern_is_shown_as_it_was_written() {
        assertThat(LinePattern.parse("{{x} {pid:a}")).hasToString("{{x} {pid:a}");
    }
}
