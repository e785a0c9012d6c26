package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import dev.conc.OwnLesson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RunCommandTest {
    private static final String LINE = System.lineSeparator();

    @TempDir
    private Path folder;

    @Test
    void a_program_of_a_lesson_is_run_and_its_output_is_all_there_is() {
        Conc.Result result = conc().run("run", "locks/SafeBank", "-Drounds=1000");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("balance: 0" + LINE);
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SafeBank", "safebank", "lock/SafeB"})
    void a_program_has_short_names(String name) {
        assertThat(conc().run("run", name, "-Drounds=1000").out()).isEqualTo("balance: 0" + LINE);
    }

    @Test
    void arguments_and_properties_reach_a_program_of_ones_own() {
        Path file = program("Mine", """
                void main(String[] arguments) {
                    IO.println(String.join(",", arguments) + " " + System.getProperty("a") + " " + System.getProperty("b") + ".");
                }
                """);

        Conc.Result result = conc().run("run", "-Da=1", "--define", "b=", file.toString(), "x", "y z");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("x,y z 1 ." + LINE);
    }

    @Test
    void lines_say_which_thread_printed_them_when_there_are_several() {
        Path file = program("Mine", """
                void main() throws InterruptedException {
                    IO.println("before");
                    Thread other = new Thread(() -> IO.println("inside"), "Other");
                    other.start();
                    other.join();
                    IO.println("after");
                }
                """);

        assertThat(conc().run("run", file.toString()).out().lines()).containsExactly("before", "Other │ inside", "main  │ after");
    }

    @Test
    void standard_error_of_the_program_goes_to_standard_error() {
        Path file = program("Mine", "void main() { IO.println(\"out\"); System.err.println(\"err\"); }");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.out()).isEqualTo("out" + LINE);
        assertThat(result.err()).isEqualTo("err" + LINE);
    }

    @Test
    void assertions_are_enabled() {
        Path file = program("Mine", "void main() { assert 1 > 2 : \"not so\"; }");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("not so", "ended with exit code 1");
    }

    @Test
    void the_json_is_one_document_with_every_line_and_the_end() {
        Path file = program("Mine", "void main() { IO.println(\"out\"); System.err.println(\"err\"); System.exit(4); }");

        Conc.Result result = conc().run("run", "--json", file.toString());

        JsonNode json = JsonDocument.only(result.out());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("program").asString()).isEqualTo(file.toString());
        assertThat(json.path("exit").asInt()).isEqualTo(4);
        assertThat(json.path("end").asString()).isEqualTo("ended with exit code 4");
        assertThat(json.path("seconds").asDouble()).isPositive();
        assertThat(json.path("output").valueStream()
                .map(each -> each.path("by").asString() + " " + each.path("stream").asString() + " " + each.path("text").asString()))
                .containsExactlyInAnyOrder("main out out", "main err err");
    }

    @Test
    void what_the_program_prints_cannot_break_the_json() {
        Path file = program("Mine", "void main() { IO.println(\"} \\\" \\\\ \\u001b[31m 锁\"); }");

        JsonNode json = JsonDocument.only(conc().run("run", "--json", file.toString()).out());

        assertThat(json.path("output").path(0).path("text").asString()).isEqualTo("} \" \\ \u001b[31m 锁");
    }

    @Test
    void an_unknown_program_is_wrong_usage_and_the_nearest_is_suggested() {
        Conc.Result result = conc().run("run", "SaefBank");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("there is no program \"SaefBank\"; did you mean SafeBank?");
    }

    @Test
    void a_program_of_an_unknown_lesson_is_wrong_usage() {
        Conc.Result result = conc().run("run", "lokcs/Bank");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("there is no lesson \"lokcs\"; did you mean locks?");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        Conc.Result result = conc().run("run", folder.resolve("Gone.java").toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("there is no file " + folder.resolve("Gone.java"));
    }

    @Test
    void no_program_at_all_is_wrong_usage() {
        Conc.Result result = conc().run("run");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("PROGRAM", "Try: conc run --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon"})
    void a_limit_that_is_no_number_of_seconds_is_wrong_usage(String seconds) {
        Conc.Result result = conc().run("run", "--seconds", seconds, "SafeBank");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--seconds", seconds);
    }

    private Path program(String name, String source) {
        return OwnLesson.program(folder, name, source);
    }
}
