package dev.conc.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing has one name: the table in docs/lesson-format.md says which, and no page and no message uses another. */
class ChineseTermsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (\\p{IsHan}[^|]*) \\| ([^|]*) ?\\|$");
    private static final Pattern RULED_OUT = Pattern.compile("(\\p{IsHan}+)(?:（([^）]*)）)?");

    /**
     * A word that is not used.
     *
     * @param instead the terms that are
     * @param allowed longer words that may be used though this one is in them
     */
    private record Variant(String word, List<String> instead, List<String> allowed) {
        boolean isIn(String text) {
            String rest = text;
            for (String each : allowed) {
                rest = rest.replace(each, "■");
            }
            for (String each : instead) {
                rest = each.contains(word) ? rest.replace(each, "■") : rest;
            }
            return rest.contains(word);
        }
    }

    private static List<Variant> variants() throws IOException {
        List<Variant> variants = new ArrayList<>();
        Matcher rows = ROW.matcher(Files.readString(Conc.PROJECT.resolve("docs/lesson-format.md")));
        while (rows.find()) {
            List<String> instead = List.of(rows.group(2).strip().split("、"));
            Matcher words = RULED_OUT.matcher(rows.group(3));
            while (words.find()) {
                variants.add(new Variant(words.group(1), instead, words.group(2) == null ? List.of() : List.of(words.group(2).split("、"))));
            }
        }
        return variants;
    }

    /** The Chinese pages of the course and of the help, and all messages. */
    static Stream<Path> texts() throws IOException {
        try (Stream<Path> lessons = Files.walk(Conc.PROJECT.resolve("lessons"));
                Stream<Path> resources = Files.walk(Conc.PROJECT.resolve("src/main/resources"));
                Stream<Path> docs = Files.list(Conc.PROJECT.resolve("docs"))) {
            return Stream.of(lessons, resources, docs).flatMap(each -> each)
                    .filter(each -> each.getFileName().toString().matches(".*[._]zh\\.(md|yaml|properties)"))
                    .map(each -> Conc.PROJECT.relativize(each)).sorted().toList().stream();
        }
    }

    /** Those that a person reads as a page. */
    static Stream<Path> pages() throws IOException {
        return texts().filter(each -> each.toString().endsWith(".md"));
    }

    /** Headings of the glossary name what readers may look for. */
    private static String[] lines(Path file) throws IOException {
        String text = Files.readString(Conc.PROJECT.resolve(file));
        return (file.endsWith("glossary.zh.md") ? text.replaceAll("(?m)^## .*$", "") : text).split("\n");
    }

    @Test
    void the_table_has_terms_and_what_is_not_used_for_them() throws IOException {
        assertThat(variants()).hasSizeGreaterThan(30).extracting(Variant::word).contains("素数", "工人", "您").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_uses_another_word_for_a_term(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        for (Variant variant : variants()) {
            Arrays.stream(lines(file)).filter(variant::isIn).forEach(line -> found.add(variant.word() + " in: " + line));
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void punctuation_of_pages_is_chinese(Path file) throws IOException {
        assertThat(ChineseText.punctuation(prose(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_english_sentence_is_left_on_a_page(Path file) throws IOException {
        assertThat(ChineseText.english(prose(file))).isEmpty();
    }

    /** Keys of the front matter are none. */
    private static String prose(Path file) throws IOException {
        return String.join("\n", lines(file)).replaceAll("(?m)^[a-z]+: ", "");
    }
}
