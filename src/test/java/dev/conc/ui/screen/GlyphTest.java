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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTest {
    private static List<String> texts(String text) {
        return Glyph.of(text).stream().map(Glyph::text).toList();
    }

    /** Terminals do not agree on how wide a picture is that joins several: cells beside it would be left as they were. */
    @Test
    void pictures_are_drawn_side_by_side_and_not_joined() {
        assertThat(Glyph.of("\ud83d\udc68\u200d\ud83d\udc69x")).containsExactly(new Glyph("\ud83d\udc68", 2), new Glyph("\ud83d\udc69", 2),
                new Glyph("x", 1));
    }

    @Test
    void a_latin_letter_takes_one_column_and_a_chinese_one_two() {
        assertThat(Glyph.of("a锁")).containsExactly(new Glyph("a", 1), new Glyph("锁", 2));
        assertThat(Glyph.width("a锁，")).isEqualTo(5);
    }

    @Test
    void a_character_outside_of_the_first_plane_is_one_glyph() {
        assertThat(Glyph.of("😀")).containsExactly(new Glyph("😀", 2));
    }

    @Test
    void marks_that_combine_stay_with_their_letter() {
        assertThat(Glyph.of("e\u0301x")).containsExactly(new Glyph("e\u0301", 1), new Glyph("x", 1));
    }

    @Test
    void a_mark_without_a_letter_is_left_out() {
        assertThat(texts("\u0301a")).containsExactly("a");
    }

    @Test
    void marks_without_end_do_not_make_a_glyph_without_end() {
        assertThat(Glyph.of("a" + "\u0301".repeat(100_000))).singleElement()
                .satisfies(glyph -> assertThat(glyph.text().length()).isLessThan(100));
    }

    @Test
    void a_tab_goes_to_the_next_stop_of_four_columns() {
        assertThat(String.join("", texts("\tab\tabcd\t锁\tx"))).isEqualTo("    ab  abcd    锁  x");
    }

    @ParameterizedTest
    @CsvSource({"27, ␛", "0, ␀", "7, ␇", "8, ␈", "13, ␍", "10, ␊", "31, ␟", "127, ␡", "133, \ufffd", "155, \ufffd"})
    void a_control_character_becomes_visible(int character, String shown) {
        assertThat(Glyph.of(Character.toString(character))).containsExactly(new Glyph(shown, 1));
        assertThat(Glyph.harmless(Character.toString(character))).isEqualTo(shown);
    }

    @Test
    void an_escape_sequence_is_shown_as_it_was_written() {
        assertThat(Glyph.harmless("a\u001b[31mred\u001b]0;title\u0007")).isEqualTo("a␛[31mred␛]0;title␇");
    }

    @Test
    void half_of_a_pair_is_replaced() {
        assertThat(texts("a\ud83db\ude00")).containsExactly("a", "\ufffd", "b", "\ufffd");
    }

    @Test
    void ordinary_text_is_left_as_it_is() {
        assertThat(Glyph.harmless("Tab\there, naïve 锁 😀")).isEqualTo("Tab\there, naïve 锁 😀");
    }

    @Property
    void harmless_text_moves_nothing_and_turns_nothing_around(@ForAll("texts") String text) {
        Glyph.harmless(text).codePoints().forEach(character -> {
            assertThat(character == '\t' || character >= 0x20).as("C0 %x", character).isTrue();
            assertThat(character >= 0x7f && character <= 0x9f).as("C1 %x", character).isFalse();
            assertThat(character >= 0xd800 && character <= 0xdfff).as("half %x", character).isFalse();
            assertThat(isBidirectionalControl(character)).as("bidi %x", character).isFalse();
            assertThat(character).as("separator").isNotIn(0x2028, 0x2029);
        });
    }

    @Property
    void what_is_drawn_is_harmless_too_and_without_tabs(@ForAll("texts") String text) {
        String drawn = Glyph.of(text).stream().map(Glyph::text).collect(Collectors.joining());
        assertThat(drawn).isEqualTo(Glyph.harmless(drawn)).doesNotContain("\t");
    }

    @Property
    void every_glyph_has_one_column_or_two_and_the_width_is_their_sum(@ForAll("texts") String text) {
        List<Glyph> glyphs = Glyph.of(text);
        assertThat(glyphs).allSatisfy(glyph -> assertThat(glyph.width()).isIn(1, 2));
        assertThat(Glyph.width(text)).isEqualTo(glyphs.stream().mapToInt(Glyph::width).sum());
    }

    @Property
    void harmless_text_stays_as_it_is(@ForAll("texts") String text) {
        assertThat(Glyph.harmless(Glyph.harmless(text))).isEqualTo(Glyph.harmless(text));
    }

    /** The property Bidi_Control of Unicode (UAX 44). */
    private static boolean isBidirectionalControl(int character) {
        return character == 0x61c || character == 0x200e || character == 0x200f
                || (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings(), Texts.wild(), Texts.mixed(), Arbitraries.strings().ascii());
    }
}
