package dev.conc.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.ui.Texts;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
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
import org.junit.jupiter.params.provider.ValueSource;

class JavaSourceTest {
    private static List<Span> coloured(String source) {
        return JavaSource.lines(source).stream().flatMap(line -> line.spans().stream()).filter(span -> span.role() != Role.TEXT).toList();
    }

    private static String text(String source) {
        return JavaSource.lines(source).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "synchronized | KEYWORD",
            "record       | KEYWORD",
            "42           | NUMBER",
            "0x1F         | NUMBER",
            "1_000L       | NUMBER",
            "\"text\"     | STRING",
            "'c'          | STRING",
            "// a note    | COMMENT",
            "/* a note */ | COMMENT",
            "Thread       | TEXT",
            "synchronizer | TEXT",
            "int锁        | TEXT",
    })
    void every_kind_of_word_is_told_apart(String word, Role role) {
        assertThat(JavaSource.lines(word)).containsExactly(new Line(List.of(new Span(word, role))));
    }

    @Test
    void what_is_in_a_string_is_string_and_what_is_in_a_comment_is_comment() {
        assertThat(coloured("a(\"// no \\\" new\"); // \"x\" new")).containsExactly(
                new Span("\"// no \\\" new\"", Role.STRING), new Span("// \"x\" new", Role.COMMENT));
    }

    @Test
    void a_comment_and_a_text_block_go_over_lines() {
        assertThat(JavaSource.lines("/* a\n b */ x\n\"\"\"\n  \"new\"\n  \"\"\" y")).extracting(line -> line.spans().getFirst().role())
                .containsExactly(Role.COMMENT, Role.COMMENT, Role.STRING, Role.STRING, Role.STRING);
    }

    @Test
    void a_string_that_does_not_end_ends_with_its_line() {
        assertThat(coloured("s = \"open\nnew Thread()")).containsExactly(
                new Span("\"open", Role.STRING), new Span("new", Role.KEYWORD));
    }

    @Test
    void a_source_has_as_many_lines_as_an_editor_shows() {
        assertThat(JavaSource.lines("a\n\nb\n")).extracting(Line::text).containsExactly("a", "", "b");
        assertThat(JavaSource.lines("")).isEmpty();
    }

    @Property(tries = 1000)
    void the_lines_together_are_the_source(@ForAll("sources") String source) {
        assertThat(text(source)).isEqualTo(source.endsWith("\n") ? source.substring(0, source.length() - 1) : source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "\\", "\"\"\"", "/*", "/* *", "*/", "//", "\"\\", "'\\", "\"\"\"\\", "a", "1", "1.", "_", "\"\\\"",
            "/", "\n", "\"\n", "\"\"\"\n"})
    void what_repeats_a_hundred_thousand_times_is_coloured(String piece) {
        String source = piece.repeat(100_000);
        assertThat(text(source)).hasSizeGreaterThanOrEqualTo(source.length() - 1);
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Texts.wild(),
                Arbitraries.of("\"", "'", "\\", "\"\"\"", "/*", "*/", "//", "\n", " ", "int", "x", "1", "锁").list().ofMaxSize(30)
                        .map(parts -> String.join("", parts)));
    }
}
