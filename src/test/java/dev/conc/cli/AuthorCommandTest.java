package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AuthorCommandTest {
    @TempDir
    private Path folder;

    private Conc.Result check(String... more) {
        return conc().run(java.util.stream.Stream.concat(java.util.stream.Stream.of("author", "check", "--no-run", folder.toString()),
                java.util.stream.Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void a_new_lesson_comes_after_those_of_the_course_and_is_right() throws IOException {
        Conc.Result made = conc().run("author", "new", "two-locks", folder.toString());

        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).isEqualTo(folder.resolve("two-locks") + "\n");
        assertThat(made.err()).contains("conc author check " + folder.resolve("two-locks"),
                "conc --lessons " + folder + " lesson two-locks");
        assertThat(folder.resolve("two-locks/lesson.md")).content().contains("order: 11\n");
        conc().run("author", "new", "another", folder.toString());
        assertThat(folder.resolve("another/lesson.md")).content().contains("order: 12\n");

        Conc.Result checked = check();
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out()).isEmpty();
        assertThat(checked.err()).isEqualTo("2 lessons, 2 programs, 4 questions: nothing is wrong; programs were not run\n");
    }

    @Test
    void mistakes_are_lines_of_standard_output_and_the_exit_code_says_that_there_are_some() throws IOException {
        conc().run("author", "new", "two-locks", folder.toString());
        Files.delete(folder.resolve("two-locks/lesson.zh.md"));
        Files.delete(folder.resolve("two-locks/TwoLocksExample.expect.yaml"));

        Conc.Result checked = check();

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out().lines()).hasSize(3).allMatch(each -> each.matches(".*/two-locks/[\\w.]+:\\d+: .+"));
        assertThat(checked.err()).isEqualTo("1 lesson, 1 program, 2 questions: 3 mistakes; programs were not run\n");
        assertThat(check("--english-only").out().lines()).hasSize(2);
        assertThat(check("--lang", "zh").out()).contains("没有 lesson.zh.md；--english-only 可以接受这一点");
        assertThat(check("--lang", "zh").err()).isEqualTo("1 课、1 个程序、2 个问题：3 处错误；没有运行程序\n");
    }

    @Test
    void the_json_is_one_document_and_nothing_else_is_printed() throws IOException {
        conc().run("author", "new", "two-locks", folder.toString());
        Files.delete(folder.resolve("two-locks/lesson.zh.md"));

        JsonNode json = JsonDocument.only(check("--json").out());

        assertThat(json.propertyNames())
                .containsExactly("format", "folder", "lessons", "programs", "questions", "ran", "complete", "seconds", "findings");
        assertThat(json.path("findings").size()).isEqualTo(1);
        assertThat(json.path("findings").get(0).path("rule").asString()).isEqualTo("translation");
    }

    /** From the folder in which one is, a lesson's own included. */
    @Test
    void the_lessons_of_the_course_are_written_as_the_format_asks_one_by_one_too() {
        assertThat(conc().run("author", "check", "--no-run", "lessons/threads"))
                .isEqualTo(new Conc.Result(0, "", conc().run("author", "check", "--no-run", "lessons/locks/../threads/.").err()));
    }

    @Test
    void a_lesson_of_ones_own_may_require_one_of_the_course() throws IOException {
        conc().run("author", "new", "two-locks", folder.toString());
        Path text = folder.resolve("two-locks/lesson.md");
        Files.writeString(text, Files.readString(text).replace("requires: []", "requires: [locks]"));

        assertThat(check().out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"none | there is no folder",
            "file.md | is a file; give the folder of a lesson, or a folder of lessons", "empty | there is no lesson in"})
    void what_is_no_folder_of_lessons_is_wrong_usage(String name, String words) throws IOException {
        Files.writeString(folder.resolve("file.md"), "x");
        Files.createDirectory(folder.resolve("empty"));

        Conc.Result result = conc().run("author", "check", folder.resolve(name).toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("conc: ").contains(words).hasLineCount(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_whose_links_lead_in_a_circle_cannot_be_read() throws IOException {
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));

        Conc.Result result = conc().run("author", "check", circle.toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("its links lead in a circle");
    }

    @Test
    void names_that_no_lesson_can_have_are_wrong_usage() {
        assertThat(conc().run("author", "new", "Two Locks", folder.toString()).exitCode()).isEqualTo(2);
        assertThat(conc().run("author", "new", "locks", folder.toString()).err()).contains("is called \"locks\" already");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_command_alone_shows_what_there_is_and_both_have_help() {
        assertThat(conc().run("author").out()).contains("check", "new");
        assertThat(conc().run("author", "check", "--help").out()).contains("--no-run", "--watch", "--json", "--english-only");
        assertThat(conc().run("author", "new", "--help").out()).contains("LESSON", "DIR");
        assertThat(conc().run("author", "make").exitCode()).isEqualTo(2);
        assertThat(conc().run("author", "check").exitCode()).isEqualTo(2);
        assertThat(conc().run("author", "check", "--watch", "--json", folder.toString()).exitCode()).isEqualTo(2);
    }
}
