package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.conc.LessonFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {
    @TempDir
    private Path lessons;

    /** The one thing that is wrong, in the folder {@code demo}, as line and cause. */
    private String mistake(String text) {
        List<String> mistakes = mistakes(text);
        assertThat(mistakes).hasSize(1);
        return mistakes.getFirst();
    }

    private List<String> mistakes(String text) {
        LessonFolder folder = LessonFolder.of(lessons, "demo").file("lesson.md", text);
        LessonInvalid invalid = catchThrowableOfType(LessonInvalid.class, () -> new LessonReader(folder.path()).about());
        assertThat(invalid).isNotNull();
        assertThat(invalid.mistakes()).extracting(Mistake::file).containsOnly(folder.path().resolve("lesson.md"));
        return invalid.mistakes().stream().map(each -> each.line() + ": " + each.cause().words(Locale.ENGLISH)).toList();
    }

    private String good() throws java.io.IOException {
        return Files.readString(LessonFolder.of(lessons, "demo").english("## One\n\nText.\n").path().resolve("lesson.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "format: 1       | format: 2           | 2: this is format 2, and this conc reads format 1",
            "format: 1       | format: one         | 2: expected a number, found \"one\"",
            "id: demo        | id: Demo            | 3: an id is lower-case letters, digits and hyphens, and \"Demo\" is not",
            "id: demo        | id: de_mo           | 3: an id is lower-case letters, digits and hyphens, and \"de_mo\" is not",
            "id: demo        | id: other           | 1: the id is \"other\" and the folder is \"demo\": they must be the same",
            "order: 1        | order: first        | 4: expected a number, found \"first\"",
            "order: 1        | order: [1]          | 4: expected a number, found a list",
            "title: A demo   | title: \"\"         | 5: `` `title` `` is empty",
            "title: A demo   | title: {a: b}       | 5: expected text, found `` `key: value` `` lines",
            "minutes: 5      | minutes: 99999999999| 7: expected a number, found \"99999999999\"",
            "requires: [first] | requires: first   | 8: expected a list, found text",
            "requires: [first] | needs: [first]    | 8: unknown key `` `needs` ``; known here: format, id, order, title, summary, minutes, requires, aliases, seeds, rows",
            "seeds: [\"007\"]  | order: 2          | 10: `` `order` `` stands here twice",
            "T1: [Hello]     | T1: Hello           | 12: expected a list, found text",
    })
    void a_wrong_value_is_told_with_its_line(String right, String wrong, String mistake) throws Exception {
        assertThat(good()).contains(right);
        assertThat(mistake(good().replace(right, wrong))).startsWith(mistake.replace("`` ", "").replace(" ``", ""));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws Exception {
        assertThat(mistakes(good().replace("minutes: 5", "minuets: 5").replace("order: 1", "order: first").replace("id: demo", "id: Demo")))
                .extracting(each -> each.split(":")[0] + (each.contains("minuets") ? " minuets" : ""))
                .containsExactly("2", "3", "4", "7 minuets");
    }

    @ParameterizedTest
    @CsvSource({"format,2", "id,2", "order,2", "title,2", "summary,2", "minutes,2"})
    void a_missing_key_is_told(String key, int line) throws Exception {
        assertThat(mistake(good().replaceFirst("(?m)^" + key + ":.*\n", "")))
                .isEqualTo(line + ": `" + key + "` is missing");
    }

    @ParameterizedTest
    @CsvSource({"requires", "aliases", "seeds"})
    void what_may_be_left_out_may_be_left_out(String key) throws Exception {
        String text = good().replaceFirst("(?m)^" + key + ":.*\n", "");
        assertThat(new LessonReader(LessonFolder.of(lessons, "demo").file("lesson.md", text).path()).about().id()).isEqualTo("demo");
    }

    @Test
    void a_file_without_front_matter_is_told() {
        assertThat(mistake("## One\n\nText.\n")).isEqualTo("1: the file does not begin with `---` and front matter");
    }

    @Test
    void front_matter_that_does_not_end_is_told() {
        assertThat(mistake("---\nformat: 1\n\n## One\n")).isEqualTo("1: the front matter does not end: `---` is missing");
    }

    @Test
    void empty_front_matter_is_told() {
        assertThat(mistake("---\n---\n\n## One\n")).startsWith("2: there is nothing here");
    }

    @Test
    void broken_yaml_is_told_with_its_line() throws Exception {
        assertThat(mistake(good().replace("minutes: 5", "minutes: [5"))).startsWith("8: not YAML: ");
    }

    @Test
    void front_matter_that_is_no_mapping_is_told() {
        assertThat(mistake("---\n- a\n- b\n---\n")).isEqualTo("2: expected `key: value` lines, found a list");
    }

    @Test
    void yaml_nested_without_end_is_told_and_does_not_crash() {
        assertThat(mistake("---\nformat: " + "[".repeat(100_000) + "\n---\n")).contains("not YAML");
    }

    @Property
    void taking_a_file_apart_never_throws_and_keeps_the_lines_of_the_body_where_they_are(@ForAll String yaml, @ForAll String body) {
        String text = "---\n" + yaml + "\n---\n" + body;
        FrontMatter.Split split = FrontMatter.split(text, cause -> {});
        if (yaml.lines().noneMatch(line -> line.stripTrailing().equals("---"))) {
            long before = text.substring(0, text.length() - body.length()).lines().count();
            assertThat(split.body().lines().skip(before)).containsExactlyElementsOf(body.lines().toList());
        }
    }

    @Property
    void any_text_at_all_is_taken_apart(@ForAll String text) {
        assertThat(FrontMatter.split(text, cause -> assertThat(cause.words(Locale.ENGLISH)).isNotBlank())).isNotNull();
    }
}
