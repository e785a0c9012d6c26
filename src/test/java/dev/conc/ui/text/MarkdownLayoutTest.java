package dev.conc.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.ui.Texts;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownLayoutTest {
    private static List<Line> lines(String markdown, int width) {
        Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
        List<Node> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        return MarkdownLayout.lines(blocks, width);
    }

    private static List<String> text(String markdown, int width) {
        return lines(markdown, width).stream().map(line -> line.text().stripTrailing()).toList();
    }

    @Test
    void paragraphs_are_parted_by_an_empty_line() {
        assertThat(text("One\ntwo.\n\nThree.", 20)).containsExactly("One two.", "", "Three.");
    }

    @Test
    void lists_have_marks_and_hang() {
        assertThat(text("- one two three\n- four\n\n7. seven\n8. eight", 11))
                .containsExactly("• one two", "  three", "• four", "", "7. seven", "8. eight");
    }

    @Test
    void a_list_in_a_list_is_indented() {
        assertThat(text("- a\n  - b", 20)).containsExactly("• a", "", "  • b");
    }

    @Test
    void behind_a_chinese_cue_there_is_no_space() {
        assertThat(text("> **预测。** 一共几行？", 40)).containsExactly("│ 预测。一共几行？");
        assertThat(text("> **预测。** `main` 打印几行？", 40)).containsExactly("│ 预测。main 打印几行？");
    }

    @Test
    void a_quote_has_a_bar_on_every_line_and_its_first_words_are_a_cue() {
        assertThat(text("> **Watch.** Who prints first?", 16)).containsExactly("│ Watch. Who", "│ prints first?");
        assertThat(lines("> **Watch.** Who?", 40).getFirst().spans()).contains(new Span("Watch.", Role.CUE));
    }

    @Test
    void code_keeps_its_lines_and_spaces() {
        assertThat(text("```java\nif (x) {\n    y();\n}\n```", 40)).containsExactly("  if (x) {", "      y();", "  }");
    }

    @Test
    void emphasis_code_and_links_are_kinds_of_text() {
        assertThat(lines("A *b* **c** `d` [e](https://example.org/)", 60).getFirst().spans()).contains(
                new Span("b", Role.EMPHASIS), new Span("c", Role.STRONG), new Span("d", Role.CODE), new Span("e", Role.LINK));
    }

    @Test
    void a_link_shows_its_address_unless_it_reads_the_same() {
        assertThat(text("[the site](https://example.org/)", 60)).containsExactly("the site (https://example.org/)");
        assertThat(text("<https://example.org/>", 60)).containsExactly("https://example.org/");
        assertThat(text("[Bank](Bank.java) is it", 60)).containsExactly("Bank is it");
    }

    @Test
    void the_end_of_a_line_in_chinese_stands_for_no_space() {
        assertThat(text("线程一\n线程二", 40)).containsExactly("线程一线程二");
        assertThat(text("线程 A\n线程二", 40)).containsExactly("线程 A 线程二");
    }

    @Test
    void a_table_has_columns_as_wide_as_they_need() {
        assertThat(text("| lock | who |\n| --- | --- |\n| 锁 | main |\n| b | Thread-1 |", 40)).containsExactly(
                "lock  who", "──────────────", "锁    main", "b     Thread-1");
    }

    @Test
    void a_table_too_wide_is_narrowed_and_its_cells_wrap() {
        assertThat(text("| a | b |\n| - | - |\n| x | one two three |", 10))
                .containsExactly("a  b", "──────────", "x  one two", "   three");
    }

    @Test
    void a_table_row_with_fewer_cells_than_the_head_is_laid_out() {
        assertThat(text("| a | b |\n| - | - |\n| x |", 20)).containsExactly("a  b", "────", "x");
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1, 2, 5})
    void a_pane_of_hardly_any_width_holds_everything(int width) {
        assertThat(text("> - 1\n>\n>   ---\n>   > a\n>   >\n>   > ```\n>   > b\n>   > ```\n\n| c | d |\n| - | - |\n| e | f |\n", width))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "a `", "**", "1. ", "> - "})
    void text_nested_without_end_is_laid_out(String opening) {
        assertThat(text(opening.repeat(3_000) + "x", 80)).isNotEmpty();
    }

    @Property
    void prose_loses_nothing_but_spaces(@ForAll("prose") String prose, @ForAll @IntRange(min = 2, max = 60) int width) {
        assertThat(Texts.withoutSpaces(String.join("", text(prose, width)))).isEqualTo(Texts.withoutSpaces(prose));
    }

    @Property
    void any_markdown_at_any_width_is_laid_out(@ForAll("markdown") String markdown, @ForAll @IntRange(min = -4, max = 60) int width) {
        assertThat(lines(markdown, width)).allSatisfy(line -> assertThat(line.width()).isGreaterThanOrEqualTo(0));
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.strings().withChars("abc xyz 中文字，。").ofMinLength(1).ofMaxLength(200).map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("a中 \n\n>-*_`#|[](!)<1.\t:~=+").ofMaxLength(200),
                Arbitraries
                        .of("> ", "- ", "---\n", "\n", "\n\n", "a ", "中", "`x`", "**b**", "| a | b |\n| - | - |\n", "1. ", "    ", "```\n",
                                "### ")
                        .list().ofMaxSize(30).map(parts -> String.join("", parts)),
                Texts.wild());
    }
}
