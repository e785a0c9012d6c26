package dev.conc.lesson;

import dev.conc.LessonFolder;
import dev.conc.language.Language;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CatalogueTest {
    private static final String BODY = "## One\n\nText.\n";

    @TempDir
    private Path course;

    @TempDir
    private Path own;

    private Catalogue catalogue() {
        return new Catalogue(List.of(course, own), Language.EN);
    }

    private String refusal(String program) {
        Problem problem = catchThrowableOfType(Problem.class, () -> catalogue().program(program));
        assertThat(problem).isNotNull();
        assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE);
        return String.valueOf(problem.getMessage());
    }

    @Test
    void lessons_are_in_order_and_those_of_equal_order_by_id() {
        LessonFolder.of(course, "zebra").english(1, BODY);
        LessonFolder.of(course, "bear").english(2, BODY);
        LessonFolder.of(own, "ant").english(2, BODY);
        LessonFolder.of(own, "yak").english(-1, BODY);
        assertThat(catalogue().entries()).extracting(each -> each.about().id()).containsExactly("yak", "zebra", "ant", "bear");
        assertThat(catalogue().mistakes()).isEmpty();
    }

    @Test
    void what_is_no_lesson_is_passed_over() throws Exception {
        LessonFolder.of(course, "demo").english(BODY);
        LessonFolder.of(course, "notes").file("notes.md", "Notes.");
        Files.writeString(course.resolve("README.md"), "Read me.");
        assertThat(catalogue().entries()).hasSize(1);
        assertThat(catalogue().mistakes()).isEmpty();
    }

    @Test
    void a_title_is_in_the_language_asked_for_where_there_is_a_translation() {
        LessonFolder.of(course, "demo").english(BODY).chinese(BODY);
        LessonFolder.of(course, "only").english(BODY);
        assertThat(new Catalogue(List.of(course), Language.ZH).entries())
                .extracting(Catalogue.Entry::title).containsExactly("课", "A only");
    }

    @Test
    void the_second_lesson_with_an_id_is_a_mistake_and_the_first_is_kept() {
        Path first = LessonFolder.of(course, "demo").english(BODY).path();
        Path second = LessonFolder.of(own, "demo").english(BODY).path();
        assertThat(catalogue().entries()).extracting(Catalogue.Entry::folder).containsExactly(first);
        assertThat(catalogue().mistakes()).extracting(each -> each.words(Locale.ENGLISH))
                .containsExactly(second.resolve("lesson.md") + ":1: there is a lesson \"demo\" already");
    }

    @Test
    void a_broken_lesson_does_not_hide_the_others() {
        LessonFolder.of(course, "broken").file("lesson.md", "---\nid: [\n---\n");
        LessonFolder.of(course, "demo").english(BODY);
        assertThat(catalogue().entries()).extracting(each -> each.about().id()).containsExactly("demo");
        assertThat(catalogue().mistakes()).singleElement()
                .satisfies(mistake -> assertThat(mistake.file()).isEqualTo(course.resolve("broken/lesson.md")));
    }

    @Test
    void asking_for_a_broken_lesson_tells_what_is_wrong_with_it() {
        LessonFolder.of(course, "broken").file("lesson.md", "no front matter");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> catalogue().find("broken"))
                .withMessage(course.resolve("broken/lesson.md") + ":1: the file does not begin with `---` and front matter")
                .satisfies(problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.WRONG));
    }

    @Test
    void a_name_that_cannot_be_a_file_is_refused_like_any_other() {
        LessonFolder.of(course, "broken").file("lesson.md", "no front matter");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> catalogue().find("a\0b"))
                .withMessageStartingWith("there is no lesson");
        assertThat(refusal("a\0b.java")).contains("cannot be the name of a file");
    }

    @Test
    void a_lesson_is_found_by_id_alias_and_beginning() {
        LessonFolder.of(course, "demo").english(BODY);
        LessonFolder.of(course, "other").english(BODY);
        assertThat(List.of("demo", "al-demo", "de", "DEMO", "al-d"))
                .allSatisfy(name -> assertThat(catalogue().find(name).about().id()).isEqualTo("demo"));
    }

    @Test
    void an_id_wins_over_the_alias_of_another_lesson() {
        LessonFolder.of(course, "al-demo").english(2, BODY);
        LessonFolder.of(course, "demo").english(1, BODY);
        assertThat(catalogue().find("al-demo").about().id()).isEqualTo("al-demo");
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        Path gone = course.resolve("gone");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new Catalogue(List.of(gone), Language.EN))
                .withMessage("cannot read the lessons in " + gone + ": there is no such folder")
                .satisfies(problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.ENVIRONMENT));
    }

    @Test
    void a_program_is_found_by_lesson_and_name_by_name_alone_and_by_path() {
        Path folder = LessonFolder.of(course, "demo").english(BODY).program("Hello").program("HelloAgain").path();
        assertThat(List.of("demo/Hello", "de/hello", "al-demo/Hello", "Hello", "hello")).allSatisfy(name -> {
            assertThat(catalogue().program(name).id()).isEqualTo("demo/Hello");
            assertThat(catalogue().program(name).file()).isEqualTo(folder.resolve("Hello.java"));
        });
        String path = folder.resolve("Hello.java").toString();
        assertThat(catalogue().program(path).id()).isEqualTo(path);
    }

    @Test
    void a_name_that_two_lessons_have_names_both_programs() {
        LessonFolder.of(course, "demo").english(BODY).program("Hello").program("Only");
        LessonFolder.of(own, "other").english(BODY).program("Hello");
        assertThat(refusal("Hello")).isEqualTo("\"Hello\" could be any of demo/Hello, other/Hello");
        assertThat(refusal("hello")).isEqualTo("\"hello\" could be any of demo/Hello, other/Hello");
        assertThat(catalogue().program("other/Hello").id()).isEqualTo("other/Hello");
        assertThat(catalogue().program("Only").id()).isEqualTo("demo/Only");
    }

    @Test
    void an_unknown_program_is_refused_with_what_was_probably_meant() {
        LessonFolder.of(course, "demo").english(BODY).program("Hello").program("Other");
        assertThat(refusal("Helo")).isEqualTo("there is no program \"Helo\"; did you mean Hello?");
        assertThat(refusal("demo/Ohter")).isEqualTo("there is no program in demo \"Ohter\"; did you mean Other?");
        assertThat(refusal("dmeo/Other")).isEqualTo("there is no lesson \"dmeo\"; did you mean demo?");
        assertThat(refusal("demo/")).contains("there are Hello, Other");
        assertThat(refusal("Gone.java")).isEqualTo("there is no file Gone.java");
    }
}
