package dev.conc.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.ui.screen.Glyph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
    private static final String SENTENCE = "You left off in Locks, page 3 of 23, What happened, step by step: conc lesson locks";

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80})
    void a_line_ends_between_words_and_nothing_is_lost(int width) {
        String wrapped = Paragraphs.of(SENTENCE, width);

        assertThat(wrapped.lines()).allMatch(line -> Glyph.width(line) <= width);
        assertThat(String.join(" ", wrapped.lines().toList())).isEqualTo(SENTENCE);
    }

    @Test
    void what_fits_stays_as_it_is_with_its_lines() {
        assertThat(Paragraphs.of("  a  b\nc", 10)).isEqualTo("  a  b" + System.lineSeparator() + "c");
    }

    @Test
    void a_path_that_is_too_long_is_left_whole() {
        assertThat(Paragraphs.of("no file /a/very/long/path/of/some/File.java is there", 20).lines())
                .containsExactly("no file", "/a/very/long/path/of/some/File.java", "is there");
    }

    @Test
    void chinese_is_broken_between_characters_but_not_before_a_full_stop() {
        assertThat(Paragraphs.of("上次读到“锁”第3页，共二十三页。", 12).lines()).allMatch(line -> Glyph.width(line) <= 12)
                .noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
    }
}
