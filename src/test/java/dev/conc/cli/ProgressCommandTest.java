package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProgressCommandTest {
    @TempDir
    private Path folder;

    private Conc here() {
        return conc().with("CONC_STATE", folder.resolve("state").toString());
    }

    private Conc onTerminal() {
        return here().onTerminal().with("TERM", "dumb");
    }

    private JsonNode lesson(String id) {
        JsonNode json = JsonDocument.only(here().run("progress", "--json").out());
        assertThat(json.path("format").asInt()).isEqualTo(1);
        return json.path("lessons").valueStream().filter(each -> each.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void the_json_says_how_far_one_is() {
        onTerminal().run("lesson", "locks", "--section", "1");
        onTerminal().run("lesson", "locks", "--section", "3");

        JsonNode locks = lesson("locks");
        assertThat(locks.propertyNames()).containsExactly("id", "pages", "seen", "last", "predictions", "questions", "exercises");
        assertThat(locks.path("pages").asInt()).isGreaterThan(3);
        assertThat(locks.path("seen").asInt()).isEqualTo(2);
        assertThat(locks.path("last").asInt()).isEqualTo(3);
        assertThat(locks.path("predictions").toString()).isEqualTo("{\"asked\":0,\"right\":0}");
        assertThat(locks.path("exercises").toString()).isEqualTo("{\"total\":0,\"passed\":0}");
        assertThat(lesson("queues").path("last").asInt()).isZero();
        JsonNode questions = lesson("thread-local").path("questions");
        assertThat(questions.propertyNames()).containsExactly("total", "answered");
        assertThat(questions.path("total").asInt()).isGreaterThan(3);
        assertThat(questions.path("answered").asInt()).isZero();
    }

    @Test
    void it_says_what_is_next_with_the_command() {
        onTerminal().run("lesson", "locks", "--section", "3");

        assertThat(here().run("progress").out()).containsPattern("locks +Locks +1/[1-9][0-9] +0/[1-9]").contains(
                "You left off in Locks, page 3 of ",
                ": conc lesson locks\n");
        assertThat(here().run("list").out().lines().filter(line -> line.startsWith("locks "))).first().asString().contains("min  1/");
        assertThat(here().run("list").out().lines().filter(line -> line.startsWith("queues "))).first().asString().endsWith("min");
        assertThat(here().run("--lang", "zh", "progress").out()).contains("已读页数", "预测正确", "已答问题", "上次读到“锁”第 3 页");
    }

    @Test
    void a_lesson_that_was_printed_to_its_end_is_done_and_the_next_is_named() {
        Conc.Result result = onTerminal().run("lesson", "threads");

        assertThat(result.out()).endsWith("Next, Locks: conc lesson locks\n");
        assertThat(here().run("list").out().lines().filter(line -> line.startsWith("threads "))).first().asString().endsWith(" ✓");
        assertThat(here().run("progress").out()).contains(" is done. Next, Locks: conc lesson locks");
    }

    @Test
    void what_is_exported_is_imported_elsewhere() throws IOException {
        onTerminal().run("lesson", "locks", "--section", "3");
        Path file = folder.resolve("mine.json");
        assertThat(here().run("progress", "export", file.toString())).isEqualTo(new Conc.Result(0, "", ""));
        assertThat(here().run("progress", "export").out()).isEqualTo(Files.readString(file));

        Conc other = conc().with("CONC_STATE", folder.resolve("other").toString());
        assertThat(other.run("progress", "import", file.toString()).err()).contains("Lessons added from " + file + ": 1");
        assertThat(other.run("progress", "export").out()).isEqualTo(Files.readString(file));
        Conc third = conc().with("CONC_STATE", folder.resolve("third").toString());
        assertThat(third.typing(Files.readString(file)).run("progress", "import", "-").exitCode()).isZero();
        assertThat(third.run("progress", "export").out()).isEqualTo(Files.readString(file));
    }

    @Test
    void what_is_no_export_is_not_imported() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"format\":1,\"lessons\":{\"a\":{\"pages\":[]}}}");

        assertThat(here().run("progress", "import", file.toString())).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).contains(file + " is nothing that conc progress export wrote: lessons.a.pages");
        });
        Files.writeString(file, "{\"format\":9}");
        assertThat(here().run("progress", "import", file.toString()).err()).contains("newer conc (format 9; this one knows 1)");
        Files.writeString(file, "hello");
        assertThat(here().run("progress", "import", file.toString()).err()).contains("is nothing that conc progress export wrote\n");
        assertThat(here().run("progress", "import").exitCode()).isEqualTo(2);
        assertThat(here().run("progress", "import", folder.resolve("none").toString()).exitCode()).isEqualTo(1);
        assertThat(here().run("progress", "eat").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("state/progress.json")).doesNotExist();
    }

    @Test
    void a_lesson_is_forgotten_once_that_is_confirmed_and_a_copy_is_kept() {
        onTerminal().run("lesson", "locks", "--section", "3");
        onTerminal().run("lesson", "queues", "--section", "2");
        String before = here().run("progress", "export").out();

        assertThat(onTerminal().typing("n").run("progress", "reset", "lock")).satisfies(result -> {
            assertThat(result.out()).contains("Forget what is kept of locks?");
            assertThat(result.err()).contains("Nothing was forgotten.");
        });
        assertThat(lesson("locks").path("seen").asInt()).isEqualTo(1);
        Conc.Result result = onTerminal().typing("y").run("progress", "reset", "lock");
        assertThat(lesson("locks").path("seen").asInt()).isZero();
        assertThat(lesson("queues").path("seen").asInt()).isEqualTo(1);
        String copy = result.err().replaceAll("(?s).*now: (\\S+) .*", "$1");
        assertThat(here().run("progress", "import", copy).exitCode()).isZero();
        assertThat(here().run("progress", "export").out()).isEqualTo(before);
    }

    @Test
    void all_is_forgotten_without_a_question_where_nobody_can_answer() {
        onTerminal().run("lesson", "locks", "--section", "3");

        assertThat(here().run("progress", "reset").exitCode()).isZero();
        assertThat(lesson("locks").path("seen").asInt()).isZero();
        assertThat(here().run("progress", "reset").err()).contains("Nothing of it is kept.");
        assertThat(here().run("progress", "reset", "nothing-like-it").exitCode()).isEqualTo(2);
    }

    @Test
    void a_damaged_file_is_told_once_and_one_of_a_newer_conc_is_left_alone() throws IOException {
        Path file = Files.createDirectories(folder.resolve("state")).resolve("progress.json");
        Files.writeString(file, "{");
        assertThat(here().run("list")).satisfies(result -> {
            assertThat(result.exitCode()).isZero();
            assertThat(result.err()).isEqualTo("conc: the file of your progress, " + file + ", was damaged; it is kept as " + file
                    + ".damaged, and a new one begins\n");
        });
        assertThat(here().run("list").err()).isEmpty();

        String newer = "{\"format\":2,\"lessons\":{}}";
        Files.writeString(file, newer);
        Conc.Result result = onTerminal().run("lesson", "locks", "--section", "3");
        assertThat(result.exitCode()).isZero();
        assertThat(result.err().lines()).containsExactly("conc: " + file
                + " was written by a newer conc (format 2; this one knows 1): it is left as it is, and nothing is added to it");
        assertThat(here().run("progress", "reset", "--yes").err()).contains("Nothing of it is kept.");
        assertThat(here().run("progress", "export", folder.resolve("less.json").toString())).satisfies(export -> {
            assertThat(export.exitCode()).isEqualTo(3);
            assertThat(export.err()).contains("was written by a newer conc");
        });
        assertThat(folder.resolve("less.json")).as("what says less than is kept is no copy of it").doesNotExist();
        assertThat(file).hasContent(newer);
    }
}
