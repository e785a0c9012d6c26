package dev.conc.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFoldTest {
    @Test
    void all_from_the_mark_to_the_last_line_is_folded() {
        assertThat(SourceFold.of("void main() {}\n\n//FOLD\n// Help.\nclass A {\n}\n")).contains(new SourceFold(3, 6));
        assertThat(SourceFold.of("//FOLD \r\nclass A {}\r\n\r\n")).contains(new SourceFold(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "void main() {}\n", "void main() {} //FOLD\nclass A {}\n", "// FOLD\nclass A {}\n", "//FOLDED\nclass A {}\n",
                    "void main() {}\n//FOLD", "void main() {}\n//FOLD\n\n"})
    void a_source_without_the_mark_alone_in_its_line_or_with_nothing_behind_it_is_not_folded(String source) {
        assertThat(SourceFold.of(source)).isEmpty();
    }
}
