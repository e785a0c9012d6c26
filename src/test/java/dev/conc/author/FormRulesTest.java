package dev.conc.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.lesson.FrontMatter;
import dev.conc.ui.screen.Glyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule for the form of lessons, by a lesson that breaks it and no other. */
class FormRulesTest {
    @TempDir
    private Path lessons;

    private Draft draft;

    @BeforeEach
    void a_new_lesson() {
        draft = Draft.in(lessons);
    }

    private void finds(String... findings) {
        assertThat(draft.form()).containsExactly(findings);
    }

    private String at(String file, String text, String words) {
        return "demo/" + file + ":" + draft.line(file, text) + ": " + words;
    }

    @Test
    void a_new_lesson_breaks_no_rule() {
        finds();
    }

    @Test
    void a_lesson_that_is_required_is_there() {
        draft.change("lesson.md", "requires: []", "requires:\n  - nowhere\n  - neither");

        finds(at("lesson.md", "- nowhere", "there is no lesson \"nowhere\", which this one requires"),
                at("lesson.md", "- neither", "there is no lesson \"neither\", which this one requires"));
    }

    @Test
    void a_lesson_that_is_required_may_be_of_the_course_and_comes_before() {
        draft.change("lesson.md", "requires: []", "requires: [locks, late]");

        assertThat(draft.form(front("locks", 0), front("late", 1)))
                .containsExactly(at("lesson.md", "requires:", "the lesson \"late\" is required and does not come before this one"));
    }

    @Test
    void a_lesson_does_not_require_itself_or_one_beside_it_that_comes_later() {
        draft.beside("other", 2);
        draft.change("lesson.md", "requires: []", "requires: [other, demo]");

        finds(at("lesson.md", "requires:", "the lesson \"other\" is required and does not come before this one"),
                at("lesson.md", "requires:", "the lesson \"demo\" is required and does not come before this one"));
    }

    private static FrontMatter front(String id, int order) {
        return new FrontMatter(id, order, "T", "S", 15, List.of(), List.of(), List.of(), Map.of());
    }

    @Test
    void every_lesson_has_a_place_of_its_own() {
        Draft other = draft.beside("other", 1);

        finds(at("lesson.md", "order: 1", "the lesson other has the order 1 too; each lesson has an order of its own"),
                "other/lesson.md:" + other.line("lesson.md", "order: 1")
                        + ": the lesson demo has the order 1 too; each lesson has an order of its own");
    }

    @Test
    void names_of_lessons_and_programs_are_unique() {
        Draft other = draft.beside("other", 2);
        other.change("lesson.md", "requires: []", "requires: []\naliases: [fine, demo]");
        other.write(Draft.PROGRAM, draft.text(Draft.PROGRAM));

        finds("demo/DemoExample.java:1: other/DemoExample has the same name; the names of programs are unique",
                "other/DemoExample.java:1: no page links DemoExample.java",
                "other/DemoExample.java:1: there is no DemoExample.expect.yaml, which says what a run prints",
                "other/DemoExample.java:1: demo/DemoExample has the same name; the names of programs are unique",
                "other/lesson.md:" + other.line("lesson.md", "aliases") + ": the lesson demo is called \"demo\" too");
    }

    @Test
    void a_row_names_programs_of_the_lesson() {
        draft.change("lesson.md", "requires: []", "requires: []\nrows:\n  T1: [DemoExample]\n  T2: [DemoExample, Other]");

        finds(at("lesson.md", "T2:", "the row T2 names the program \"Other\", which is not in the folder of the lesson"));
    }

    @Test
    void front_matter_has_known_keys_and_values_of_their_kinds_all_of_which_are_told() {
        draft.change("lesson.md", "minutes: 15", "minutes: long\nminuets: 3").change("lesson.zh.md", "id: demo", "id: demo\norder: 1");

        finds(at("lesson.md", "minutes: long", "expected a number, found \"long\""),
                at("lesson.md", "minuets",
                        "unknown key `minuets`; known here: format, id, order, title, summary, minutes, requires, aliases, seeds, rows"),
                at("lesson.zh.md", "order: 1", "unknown key `order`; known here: format, id, title, summary"));
    }

    @Test
    void broken_front_matter_does_not_hide_what_is_wrong_on_pages_and_in_programs() {
        draft.change("lesson.md", "format: 1", "- a list").change("lesson.md", "A heading", "A <b>heading</b>").delete(Draft.EXPECTATION);

        assertThat(draft.form()).hasSizeGreaterThan(3).anyMatch(each -> each.startsWith("demo/lesson.md:4: not YAML"))
                .contains(at("lesson.md", "A <b>heading", "raw HTML (<b>), which a terminal cannot show; write code as `code`"))
                .contains("demo/DemoExample.java:1: there is no DemoExample.expect.yaml, which says what a run prints");
    }

    @Test
    void there_is_a_translation_unless_the_lessons_need_none() {
        draft.delete("lesson.zh.md");

        finds("demo/lesson.md:1: there is no lesson.zh.md; --english-only accepts that");
        assertThat(LessonCheck.form(LessonsFolder.of(lessons), List.of(), false, Glyph::width)).isEmpty();
    }

    @Test
    void the_translation_has_the_same_pages_programs_and_questions() {
        draft.change("lesson.zh.md", "[DemoExample](DemoExample.java \"predict\")", "[DemoExample](DemoExample.java \"run\")")
                .change("lesson.zh.md", "检验", "观察");

        assertThat(draft.form()).hasSize(2).allMatch(each -> each.startsWith("demo/lesson.zh.md:"))
                .anyMatch(each -> each.contains("section 1 (两个线程求和) does not link the same programs as in lesson.md"))
                .anyMatch(each -> each
                        .contains("section 1 (两个线程求和) does not ask the same kinds of questions in the same order as in lesson.md"));
    }

    @Test
    void the_translation_has_as_many_pages() {
        draft.write("lesson.zh.md", draft.text("lesson.zh.md") + "\n## 又一页\n\n文字。\n");

        finds("demo/lesson.zh.md:1: there are 2 sections here and 1 in lesson.md");
    }

    @Test
    void every_question_is_answered_in_both_languages() {
        draft.write("lesson.md", draft.text("lesson.md") + "\n> **Watch.** What?\n").write("lesson.zh.md",
                draft.text("lesson.zh.md") + "\n> **观察。** 什么？\n");

        finds(at("lesson.md", "> **Watch", "the question (Watch) has no answer"),
                at("lesson.zh.md", "> **观察", "the question (Watch) has no answer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[there](nowhere.md)            | the link leads to nowhere.md, which is not there",
            "[there](../other/lesson.md)    | the link leads to ../other/lesson.md, which is not there",
            "[there](Other.java)            | the link leads to Other.java, which is not there",
            "[there](%00)                   | the link leads to %00, which is not there",
            "[there](#another-page)         | the link leads to #another-page, and there is no such page",
            "[there](lesson.zh.md#no-page)  | the link leads to lesson.zh.md#no-page, and there is no such page"})
    void a_link_leads_somewhere(String link, String words) {
        draft.change("lesson.md", "first paragraph. ", "first\nparagraph,\n**and " + link + "**\n");

        finds(at("lesson.md", "**and ", words));
    }

    @ParameterizedTest
    @CsvSource({"[here](lesson.md)", "[here](DemoExample.java)", "[here](#a-sum-of-two-threads)", "[here](lesson.zh.md#两个线程求和)",
            "[here](https://example.org/x#y)",
            "[here](mailto:a@example.org)", "[here](DemoExample.java#L3)", "[here](../demo/lesson.md#a-sum-of-two-threads)"})
    void a_link_that_leads_somewhere_is_fine(String link) {
        draft.change("lesson.md", "first paragraph. ", "first paragraph, " + link + ". ");

        finds();
    }

    @Test
    void links_in_answers_and_questions_are_looked_at_too() {
        draft.change("lesson.md", "Two, if", "[Two](two.md), if").change("lesson.md", "Change the program", "Change [the program](the.md)");

        finds(at("lesson.md", "[Two]", "the link leads to two.md, which is not there"),
                at("lesson.md", "Change [the", "the link leads to the.md, which is not there"));
    }

    @Test
    void a_page_links_programs_that_are_there() {
        draft.change("lesson.md", "[DemoExample](DemoExample.java", "[Demo](Demo.java");

        assertThat(draft.form()).anyMatch(each -> each.startsWith(at("lesson.md", "[Demo]", "there is no program Demo.java in ")));
    }

    @Test
    void every_program_is_linked_and_has_an_expectation() {
        draft.write("Spare.java", "void main() {}\n");

        finds("demo/Spare.java:1: no page links Spare.java",
                "demo/Spare.java:1: there is no Spare.expect.yaml, which says what a run prints");
    }

    @Test
    void an_expectation_has_a_program() {
        draft.write("Gone.expect.yaml", "format: 1\nlines: []\n");

        finds("demo/Gone.expect.yaml:1: there is no Gone.java, for which this file is");
    }

    @Test
    void what_is_offered_to_be_predicted_is_explored() {
        draft.write(Draft.EXPECTATION, "format: 1\nlines: [\"sum: {int}\"]\n");

        finds(at("lesson.md", "[DemoExample](",
                "the page offers predict for DemoExample, but nothing says what exploring finds: `explored` is missing in"
                        + " DemoExample.expect.yaml"));
    }

    @Test
    void a_program_that_is_explored_says_what_is_wanted() {
        draft.change(Draft.EXPECTATION, "  wanted: [\"sum: 2\"]\n", "");

        finds(at(Draft.EXPECTATION, "explored:", "`wanted` is missing: what the program should print, or `any`"));
    }

    @Test
    void an_unwanted_outcome_is_a_failure_that_is_named() {
        draft.change(Draft.EXPECTATION, "failures: [outcome]", "failures: []");

        finds(at(Draft.EXPECTATION, "outcomes:", "an outcome is not wanted, but `failures` does not have `outcome`"));
    }

    @Test
    void a_failure_that_is_named_is_there() {
        draft.change(Draft.EXPECTATION, "wanted: [\"sum: 2\"]", "wanted: [\"sum: {int}\"]");

        finds(at(Draft.EXPECTATION, "failures:", "`failures` has `outcome`, but each of the outcomes is wanted"));
    }

    @Test
    void an_expectation_has_known_placeholders_and_keys_all_of_which_are_told() {
        draft.change(Draft.EXPECTATION, "\"sum: {int}\"", "\"sum: {number}\"").change(Draft.EXPECTATION, "[outcome]", "[outcomes]")
                .change(Draft.EXPECTATION, "races:", "race:");

        assertThat(draft.form()).hasSize(3).satisfiesExactly(
                each -> assertThat(each).startsWith(at(Draft.EXPECTATION, "{number}", "unknown placeholder `{number}`")),
                each -> assertThat(each).startsWith(at(Draft.EXPECTATION, "failures:", "expected one of exception, ")),
                each -> assertThat(each).startsWith(at(Draft.EXPECTATION, "race:", "unknown key `race`")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"- a | expected `key: value` lines, found a list", "'' | there is nothing here; see docs/lesson-format.md"})
    void an_expectation_is_a_mapping(String yaml, String words) {
        draft.write(Draft.EXPECTATION, yaml);

        finds("demo/DemoExample.expect.yaml:1: " + words);
    }

    @Test
    void a_check_and_a_prediction_name_programs_of_the_lesson() {
        draft.change("lesson.md", "options:", "program: Nobody\noptions:").change("lesson.md", "change:", "program: Nothing\nchange:");

        finds(at("lesson.md", "> **Predict", "the answer names the program \"Nobody\", which is not in the folder of the lesson"),
                at("lesson.md", "> **Check", "the answer names the program \"Nothing\", which is not in the folder of the lesson"));
    }

    @Test
    void what_a_check_changes_stands_in_the_program() {
        draft.change("lesson.md", "from: \"sum += 1;\"", "from: \"sum -= 1;\"");

        finds(at("lesson.md", "from:", "`from` stands nowhere in DemoExample.java; it must stand there once"));
    }

    @Test
    void a_check_has_known_keys_and_placeholders_all_of_which_are_told() {
        draft.change("lesson.md", "  outcomes: [\"sum: 2\"]", "  possible: [\"{x}\", \"{y}\"]\n  outcome: []").change("lesson.md",
                "    to: \"synchronized", "    two: \"synchronized");

        assertThat(draft.form()).extracting(each -> each.replaceFirst("[;`].*", "")).containsExactly(
                at("lesson.md", "- from:", ""), at("lesson.md", "    two:", "unknown key "),
                at("lesson.md", "possible:", "unknown placeholder "),
                at("lesson.md", "possible:", "unknown placeholder "), at("lesson.md", "outcome: []", "unknown key "));
    }

    @Test
    void lines_of_programs_fit_behind_their_numbers_on_a_narrow_screen() {
        draft.change(Draft.PROGRAM, "int sum;", "int sum; // " + "x".repeat(66) + "\n// " + "中".repeat(38));

        finds("demo/DemoExample.java:4: the line takes 78 columns; on a narrow screen 77 fit",
                "demo/DemoExample.java:5: the line takes 79 columns; on a narrow screen 77 fit");
    }

    @Test
    void files_are_utf_8_and_not_too_large() throws IOException {
        Files.write(draft.file("lesson.zh.md"), new byte[]{'a', '\n', (byte) 0xff});
        Files.write(draft.file(Draft.PROGRAM), new byte[]{'a', '\n', '\n', (byte) 0xff});
        draft.write(Draft.EXPECTATION, "#".repeat(5 << 20));

        assertThat(draft.form()).extracting(each -> each.replaceFirst("demo/(\\S+ ).*?(it is )", "$1$2")).contains(
                "DemoExample.expect.yaml:1: it is larger than 4 MiB, the limit",
                "DemoExample.java:3: it is not UTF-8 text, from line 3 on; save it as UTF-8",
                "lesson.zh.md:2: it is not UTF-8 text, from line 2 on; save it as UTF-8");
    }

    @Test
    void a_page_of_five_megabytes_is_refused() {
        draft.write("lesson.md", draft.text("lesson.md") + "x".repeat(5 << 20));

        finds("demo/lesson.md:1: cannot be read: it is larger than 4 MiB, the limit");
    }

    @Test
    void empty_files_are_told() {
        draft.write("lesson.md", "").write("lesson.zh.md", "");

        assertThat(draft.form()).contains("demo/lesson.md:1: the file does not begin with `---` and front matter",
                "demo/lesson.zh.md:1: the file does not begin with `---` and front matter");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_of_files_that_lead_in_a_circle_nowhere_or_out_are_told() throws IOException {
        draft.delete("lesson.zh.md").delete(Draft.PROGRAM).delete(Draft.EXPECTATION);
        Files.createSymbolicLink(draft.file("lesson.zh.md"), draft.file("lesson.zh.md"));
        Files.createSymbolicLink(draft.file(Draft.PROGRAM), draft.file("nowhere"));
        Files.createSymbolicLink(draft.file(Draft.EXPECTATION), draft.file(Draft.EXPECTATION));
        Files.createSymbolicLink(lessons.resolve("circle"), lessons.resolve("circle"));

        assertThat(draft.form()).anyMatch(each -> each.startsWith("demo/lesson.zh.md:1: ") && each.endsWith("its links lead in a circle"))
                .anyMatch(each -> each.startsWith("demo/DemoExample.java:1: ") && each.endsWith("it is a link to a file that is not there"))
                .anyMatch(each -> each.startsWith("demo/DemoExample.expect.yaml:1: ") && each.endsWith("its links lead in a circle"));
    }

    @Test
    void one_lesson_is_checked_beside_the_others_of_its_folder() {
        draft.beside("other", 1).write("Spare.java", "void main() {}\n");

        assertThat(draft.said(LessonCheck.form(LessonsFolder.of(lessons.resolve("demo")), List.of(), true, Glyph::width)))
                .containsExactly(at("lesson.md", "order: 1", "the lesson other has the order 1 too; each lesson has an order of its own"));
    }

    @Test
    void a_folder_without_a_text_but_with_expectations_is_a_lesson_that_lacks_it_and_others_are_none() throws IOException {
        Files.createDirectories(lessons.resolve("pictures"));
        Files.createDirectories(lessons.resolve("begun"));
        Files.writeString(lessons.resolve("begun/A.expect.yaml"), "format: 1\nlines: []\n");

        finds("begun/A.expect.yaml:1: there is no A.java, for which this file is", "begun/lesson.md:1: there is no such file",
                "begun/lesson.md:1: there is no lesson.zh.md; --english-only accepts that");
    }
}
