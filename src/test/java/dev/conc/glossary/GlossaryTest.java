package dev.conc.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.lesson.MarkdownText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryTest {
    private static final Map<Language, String> SEE_ALSO = Map.of(Language.EN, "See also: ", Language.ZH, "另见：");

    private static List<Entry> entries(Language language) {
        return Glossary.in(language).entries();
    }

    private static String lastLine(Entry entry) {
        return MarkdownText.of(entry.text().getLast());
    }

    @Test
    void both_languages_explain_the_same_words_in_the_same_order() {
        assertThat(entries(Language.ZH)).extracting(Entry::english)
                .containsExactlyElementsOf(entries(Language.EN).stream().map(Entry::name).toList());
    }

    @Test
    void the_entries_are_in_the_order_of_the_alphabet() {
        assertThat(entries(Language.EN)).extracting(Entry::name).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void no_name_stands_for_two_things(Language language) {
        assertThat(entries(language).stream().flatMap(entry -> entry.names().stream()).map(Glossary::word)).doesNotHaveDuplicates();
        assertThat(Glossary.in(Language.EN).byWord().keySet()).containsAll(Glossary.in(Language.ZH).words());
        assertThat(Glossary.in(Language.ZH).words()).contains("死锁", "deadlock");
        assertThat(Glossary.in(Language.EN).words()).contains("deadlock").doesNotContain("死锁");
    }

    @ParameterizedTest
    @EnumSource
    void every_entry_has_a_text_that_fits_a_screen(Language language) {
        assertThat(entries(language))
                .allSatisfy(entry -> assertThat(MarkdownText.of(entry.text().getFirst())).as(entry.name()).hasSizeBetween(30, 650));
    }

    @ParameterizedTest
    @EnumSource
    void what_an_entry_points_at_is_there(Language language) {
        List<String> words = Glossary.in(language).words();
        String seeAlso = SEE_ALSO.getOrDefault(language, "");

        assertThat(entries(language)).allSatisfy(entry -> {
            assertThat(lastLine(entry)).as(entry.name()).startsWith(seeAlso);
            Stream<String> named = Arrays.stream(lastLine(entry).substring(seeAlso.length()).split("[,、]\\s*", -1));
            assertThat(named.map(Glossary::word)).as(entry.name()).isNotEmpty().isSubsetOf(words)
                    .doesNotContain(Glossary.word(entry.name()));
        });
    }

    @Test
    void the_text_of_an_entry_begins_with_what_stands_in_the_document() {
        Node text = Objects.requireNonNull(Glossary.in(Language.EN).byWord().get("deadlock")).text().getFirst();

        assertThat(MarkdownText.of(text)).startsWith("No thread can take a step any more");
    }
}
