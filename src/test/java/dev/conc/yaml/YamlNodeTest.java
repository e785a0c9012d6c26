package dev.conc.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlNodeTest {
    private static YamlNode parse(String text) throws YamlException {
        return YamlNode.parse("lesson.md", 1, text);
    }

    private static YamlException complaint(String text) {
        return catchThrowableOfType(YamlException.class, () -> parse(text));
    }

    @Test
    void text_stays_exactly_as_it_was_written() throws YamlException {
        assertThat(parse("[000, 1.0, yes, ~, \"a: b\"]").list())
                .extracting(YamlNode::text)
                .containsExactly("000", "1.0", "yes", "~", "a: b");
    }

    @Test
    void a_whole_number_is_read() throws YamlException {
        assertThat(parse("-12").integer()).isEqualTo(-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "1.5", "99999999999", "''"})
    void what_is_no_whole_number_is_named(String text) {
        assertThatThrownBy(() -> parse(text).integer())
                .isInstanceOf(YamlException.class)
                .hasMessageStartingWith("lesson.md:1: expected a number, found ");
    }

    @Test
    void the_wrong_kind_of_value_is_named() throws YamlException {
        assertThatThrownBy(() -> parse("a: 1").list()).hasMessageContaining("expected a list, found `key: value` lines");
        assertThatThrownBy(() -> parse("[a]").map()).hasMessageContaining("expected `key: value` lines, found a list");
        assertThatThrownBy(() -> parse("[a]").text()).hasMessageContaining("expected text, found a list");
        assertThatThrownBy(() -> parse("{a: 1}").integer()).hasMessageContaining("expected a number, found `key: value` lines");
        assertThatThrownBy(() -> parse("a").list()).hasMessageContaining("expected a list, found text");
    }

    @Property
    void a_complaint_names_the_line_of_the_file_and_not_of_the_text(
            @ForAll @IntRange(min = 1, max = 500) int firstLine, @ForAll @IntRange(max = 50) int linesBefore)
            throws YamlException {
        YamlNode node = YamlNode.parse("a.yaml", firstLine, "\n".repeat(linesBefore) + "text");

        YamlException complaint = node.complain(_ -> "no good");

        assertThat(complaint.file()).isEqualTo("a.yaml");
        assertThat(complaint.line()).isEqualTo(firstLine + linesBefore);
        assertThat(complaint.cause().words(Locale.ENGLISH)).isEqualTo("no good");
        assertThat(complaint).hasMessage("a.yaml:" + (firstLine + linesBefore) + ": no good");
    }

    @Test
    void an_item_of_a_list_knows_its_own_line() throws YamlException {
        assertThat(parse("- a\n- b\n\n- c\n").list()).extracting(YamlNode::line).containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n"})
    void a_document_without_content_is_a_mistake(String text) {
        assertThatThrownBy(() -> parse(text).map()).isInstanceOf(YamlException.class).hasMessageStartingWith("lesson.md:");
    }

    @Test
    void broken_yaml_is_reported_with_its_line_and_in_one_line() {
        YamlException complaint = complaint("format: 1\nid: [a, b\ntitle: x\n");

        assertThat(complaint.line()).isBetween(2, 3);
        assertThat(complaint.cause().words(Locale.ENGLISH)).startsWith("not YAML: ").doesNotContain("\n");
    }

    @Test
    void a_tab_as_indentation_is_reported_with_its_line() {
        assertThat(complaint("a:\n\t- b\n").line()).isEqualTo(2);
    }

    @Test
    void a_control_character_is_reported_with_its_line_and_in_one_line() {
        YamlException complaint = complaint("a: 1\nb: x\u0000y\n");

        assertThat(complaint.line()).isEqualTo(2);
        assertThat(complaint.cause().words(Locale.ENGLISH)).startsWith("not YAML: ").doesNotContain("\n");
    }

    @Test
    void a_second_document_is_a_mistake() {
        assertThat(complaint("a: 1\n---\nb: 2\n").cause().words(Locale.ENGLISH)).startsWith("not YAML: ");
    }

    @Test
    void an_alias_of_a_text_stands_for_the_text() throws YamlException {
        assertThat(parse("[&a word, *a]").list()).extracting(YamlNode::text).containsExactly("word", "word");
    }

    @Test
    void aliases_that_multiply_are_refused() {
        StringBuilder laughs = new StringBuilder("- &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("- &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }

        assertThat(complaint(laughs.toString()).cause().words(Locale.ENGLISH)).startsWith("not YAML: ");
    }

    @Test
    void a_list_that_contains_itself_is_refused() {
        assertThat(complaint("&a [*a]").cause().words(Locale.ENGLISH)).startsWith("not YAML: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void nesting_a_hundred_thousand_deep_is_refused(String opening) {
        assertThat(complaint(opening.repeat(100_000))).hasMessageStartingWith("lesson.md:1: not YAML: ");
    }
}
