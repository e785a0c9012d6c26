package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ListCommandTest {
    @TempDir
    private Path folder;

    @Test
    void every_lesson_is_listed_with_its_title() {
        Conc.Result result = conc().run("list");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("threads", "thread-local", "Thread-local data");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void lessons_stand_in_the_order_of_the_course() {
        assertThat(conc().run("list").out().lines().filter(line -> !line.startsWith(" ")).map(line -> line.split(" ", 2)[0]))
                .containsSubsequence("threads", "locks", "waiting", "thread-local", "processes");
    }

    @Test
    void lines_are_no_wider_than_the_terminal() {
        assertThat(conc().with("COLUMNS", "50").run("list").out().lines()).allMatch(line -> line.length() <= 50);
        assertThat(conc().with("COLUMNS", "120").run("list").out().lines()).anyMatch(line -> line.length() > 80);
    }

    @Test
    void the_json_is_one_document_with_what_a_lesson_is() {
        Conc.Result result = conc().run("list", "--json");

        JsonNode json = JsonDocument.only(result.out());
        assertThat(result.exitCode()).isZero();
        assertThat(json.path("format").asInt()).isEqualTo(1);
        JsonNode locks = json.path("lessons").valueStream()
                .filter(each -> each.path("id").asString().equals("locks")).findFirst().orElseThrow();
        assertThat(locks.path("title").asString()).isEqualTo("Locks");
        assertThat(locks.path("summary").asString()).isNotBlank();
        assertThat(locks.path("minutes").asInt()).isPositive();
        assertThat(locks.path("requires").valueStream().map(JsonNode::asString)).contains("threads");
        assertThat(locks.path("aliases").valueStream().map(JsonNode::asString)).contains("lock");
        assertThat(locks.path("programs").valueStream().map(JsonNode::asString)).contains("locks/Bank", "locks/SafeBank");
    }

    @Test
    void a_broken_lesson_is_told_on_standard_error_and_the_others_are_listed() throws IOException {
        Path lesson = OwnLesson.write(folder, "mine", "Text.").resolve("lesson.md");
        Files.writeString(lesson, Files.readString(lesson).replace("order: 50", "order: soon"));

        Conc.Result result = conc().run("list", "--lessons", folder.toString());
        Conc.Result json = conc().run("list", "--json", "--lessons", folder.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("threads");
        assertThat(result.err()).contains(lesson + ":4: ");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(JsonDocument.only(json.out()).path("lessons").size()).isPositive();
        assertThat(json.err()).contains(lesson + ":4: ");
    }

    @Test
    void a_lesson_with_the_id_of_another_is_told_and_the_first_stays() {
        Path second = OwnLesson.write(folder, "locks", "Text.");

        Conc.Result result = conc().run("list", "--lessons", folder.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("Locks").doesNotContain("About locks");
        assertThat(result.err()).contains(second.resolve("lesson.md").toString(), "\"locks\" already");
    }

    @Test
    void a_row_of_the_curriculum_is_listed_with_its_programs_and_what_of_them_is_tested() {
        Conc.Result result = conc().with("COLUMNS", "80").run("list", "--rows");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsSubsequence("L1 locks/Bank printed, explored", "L5 locks/CrossedLocks printed, explored",
                        "L5 waiting/StaleFlag printed, explored",
                        "P1 processes/Relaunch printed", " processes/RealFork printed")
                .contains(" LessonsTest.every_program_prints_what_is_expected[PROGRAM]")
                .allMatch(line -> line.length() <= 80);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void the_json_of_rows_names_the_tests_and_nothing_else_stands_in_it() {
        JsonNode json = JsonDocument.only(conc().run("list", "--rows", "--json").out());

        assertThat(json.propertyNames()).containsExactly("rows");
        JsonNode row = json.path("rows").valueStream().filter(each -> each.path("row").asString().equals("L2")).findFirst().orElseThrow();
        assertThat(row.propertyNames()).containsExactly("row", "lesson", "programs", "tests");
        assertThat(row.path("lesson").asString()).isEqualTo("locks");
        assertThat(row.path("programs").valueStream().map(JsonNode::asString)).contains("locks/SafeBank");
        assertThat(row.path("tests").valueStream().map(JsonNode::asString)).contains(
                "LessonsTest.every_program_prints_what_is_expected[locks/SafeBank]",
                "ExplorationsIT.every_program_that_is_explored_has_the_expected_outcomes[locks/SafeBank]");
    }

    @Test
    void a_row_of_a_lesson_of_ones_own_names_no_tests_since_the_build_has_none() throws IOException {
        Path lesson = OwnLesson.write(folder, "mine", "Text.");
        OwnLesson.program(lesson, "Mine", "void main() {}");
        Files.writeString(lesson.resolve("Mine.expect.yaml"), "format: 1\nlines: []\n");
        Path text = lesson.resolve("lesson.md");
        Files.writeString(text, Files.readString(text).replace("minutes: 5", "minutes: 5\nrows:\n  M1: [Mine]\n  M2: []"));

        JsonNode json = JsonDocument.only(conc().run("list", "--rows", "--json", "--lessons", folder.toString()).out());
        String table = conc().run("list", "--rows", "--lessons", folder.toString()).out();

        JsonNode row = json.path("rows").valueStream().filter(each -> each.path("row").asString().equals("M1")).findFirst().orElseThrow();
        assertThat(row.path("programs").valueStream().map(JsonNode::asString)).containsExactly("mine/Mine");
        assertThat(row.path("tests")).isEmpty();
        assertThat(table.lines().map(line -> line.replaceAll(" +", " "))).contains("M1 mine/Mine", "M2 mine: no program");
    }
}
