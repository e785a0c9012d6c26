package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WrapperTest {
    private static final String CLOSING = "，。、；：？！）】》”’…—,.;:?!)]}";

    private static List<String> wrap(String text, int width) {
        return Wrapper.wrap(List.of(new Span(text, Role.TEXT)), width).stream().map(Line::text).toList();
    }

    private static List<String> chop(String text, int width) {
        return Wrapper.chop(List.of(new Span(text, Role.TEXT)), width).stream().map(Line::text).toList();
    }

    @Test
    void a_line_breaks_at_a_space() {
        assertThat(wrap("two threads share one counter", 12)).containsExactly("two threads", "share one", "counter");
    }

    @Test
    void chinese_breaks_anywhere_but_before_closing_punctuation() {
        assertThat(wrap("线程一，线程二。", 6)).containsExactly("线程", "一，线", "程二。");
    }

    @Test
    void opening_punctuation_does_not_end_a_line() {
        assertThat(wrap("一二三（四五", 8)).containsExactly("一二三", "（四五");
    }

    @Test
    void a_word_longer_than_the_line_is_broken() {
        assertThat(wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void an_empty_paragraph_is_one_empty_line() {
        assertThat(wrap("", 10)).containsExactly("");
        assertThat(wrap("   ", 2)).containsExactly("");
        assertThat(chop("", 10)).containsExactly("");
    }

    @Test
    void the_kind_of_each_stretch_is_kept_over_a_break() {
        assertThat(Wrapper.wrap(List.of(new Span("run ", Role.TEXT), new Span("the code", Role.CODE)), 8)).containsExactly(
                new Line(List.of(new Span("run ", Role.TEXT), new Span("the", Role.CODE))),
                new Line(List.of(new Span("code", Role.CODE))));
    }

    @Test
    void chopping_breaks_at_the_width_alone_and_keeps_spaces_at_the_beginning() {
        assertThat(chop("  ab cd", 4)).containsExactly("  ab", " cd");
    }

    @Property
    void no_line_is_wider_than_the_width(@ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        assertThat(wrap(text, width)).allSatisfy(line -> assertThat(Glyph.width(line)).isLessThanOrEqualTo(width));
        assertThat(chop(text, width)).allSatisfy(line -> assertThat(Glyph.width(line)).isLessThanOrEqualTo(width));
    }

    @Property
    void the_lines_together_are_the_text_up_to_spaces(@ForAll("texts") String text, @ForAll @IntRange(min = -2, max = 40) int width) {
        String shown = Glyph.of(text).stream().map(Glyph::text).collect(Collectors.joining());
        assertThat(Texts.withoutSpaces(String.join("", wrap(text, width)))).isEqualTo(Texts.withoutSpaces(shown));
        assertThat(Texts.withoutSpaces(String.join("", chop(text, width)))).isEqualTo(Texts.withoutSpaces(shown));
    }

    @Property
    void no_line_but_that_of_an_empty_text_begins_or_ends_with_a_space(
            @ForAll("words") String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        assertThat(wrap(text, width)).allSatisfy(line -> assertThat(line).isEqualTo(line.strip()));
    }

    @Property(tries = 1000)
    void closing_punctuation_begins_no_line_where_the_line_before_could_break_elsewhere(
            @ForAll("words") String text, @ForAll @IntRange(min = 2, max = 24) int width) {
        List<String> lines = wrap(text, width);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && CLOSING.indexOf(lines.get(i).charAt(0)) >= 0) {
                assertThat(lines.get(i - 1)).as("line before %s", lines.get(i)).satisfies(WrapperTest::hasNoOtherBreak);
            }
        }
    }

    /** Whether no two characters of a line may be parted: by a space, or beside a Chinese character that is no punctuation. */
    private static void hasNoOtherBreak(String line) {
        assertThat(line).doesNotMatch(".*\\p{IsHan}\\p{IsHan}.*").doesNotMatch(".*[a-zA-Z]\\p{IsHan}.*").doesNotMatch(".*[a-z] +[a-z].*");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Texts.mixed(), Texts.wild(), Arbitraries.strings());
    }

    @Provide
    Arbitrary<String> words() {
        return Texts.mixed().map(String::strip);
    }
}
