package dev.conc.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class YamlMapTest {
    private static YamlMap map(String text) throws YamlException {
        return YamlNode.parse("a.yaml", 1, text).map();
    }

    @Test
    void a_key_gives_its_value() throws YamlException {
        assertThat(map("a: 1\nb: two\n").take("b").text()).isEqualTo("two");
    }

    @Test
    void a_missing_key_is_named_with_the_line_of_the_mapping() {
        assertThatThrownBy(() -> map("\n\na: 1\n").take("title")).hasMessage("a.yaml:3: `title` is missing");
    }

    @Test
    void a_key_that_may_be_left_out_is_empty_then() throws YamlException {
        assertThat(map("a: 1").find("b")).isEmpty();
    }

    @Test
    void an_unknown_key_is_reported_with_its_line_and_what_is_known() throws YamlException {
        YamlMap map = map("order: 1\ntitel: x\n");
        map.find("order");
        map.find("title");

        assertThatThrownBy(map::noMore).hasMessage("a.yaml:2: unknown key `titel`; known here: order, title");
    }

    @Test
    void nothing_is_unknown_when_every_key_was_asked_for() throws YamlException {
        YamlMap map = map("order: 1\ntitle: x\n");
        map.take("title");
        map.take("order");

        assertThatCode(map::noMore).doesNotThrowAnyException();
    }

    @Test
    void a_key_that_stands_twice_is_reported_at_the_second_place() {
        assertThatThrownBy(() -> map("a: 1\nb: 2\na: 3\n")).hasMessage("a.yaml:3: `a` stands here twice");
    }

    @Test
    void a_key_that_is_a_list_is_refused() {
        assertThatThrownBy(() -> map("b: 1\n? [a]\n: 1\n")).hasMessage("a.yaml:2: expected text, found a list");
    }

    @Test
    void texts_are_empty_for_a_list_that_is_left_out() throws YamlException {
        assertThat(map("a: 1").texts("requires")).isEmpty();
        assertThat(map("requires: [x, '007']").texts("requires")).containsExactly("x", "007");
    }

    @Test
    void a_text_in_place_of_a_list_of_texts_is_refused() {
        assertThatThrownBy(() -> map("a: 1\nrequires: threads\n").texts("requires"))
                .hasMessage("a.yaml:2: expected a list, found text");
    }

    @Test
    void all_keys_come_in_the_order_of_the_file_and_none_is_unknown_then() throws YamlException {
        YamlMap map = map("z: 1\na: 2\nm: 3\n");

        assertThat(map.all().keySet()).containsExactly("z", "a", "m");
        assertThatCode(map::noMore).doesNotThrowAnyException();
    }

    @Test
    void another_format_is_refused_with_both_versions() {
        assertThatThrownBy(() -> map("a: 1\nformat: 2\n").format(1))
                .hasMessage("a.yaml:2: this is format 2, and this conc reads format 1");
        assertThatThrownBy(() -> map("a: 1\n").format(1)).hasMessage("a.yaml:1: `format` is missing");
    }
}
