package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Programs that behave badly: each gets a clear line and exit code 1. */
@Tag("slow")
class RunCommandBadProgramTest {
    @TempDir
    private Path folder;

    @Test
    void one_that_does_not_compile_is_told_in_javac_s_words_with_the_line() {
        Path file = program("void main() {\n    IO.println(\"one\");\n    int x = \"two\";\n    y = 3;\n}\n");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("this program does not compile",
                file + ":3: incompatible types: java.lang.String cannot be converted to int", file + ":4: cannot find symbol");
    }

    @Test
    void one_without_a_main_method_is_told() {
        Conc.Result result = conc().run("run", program("class Mine {}").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("does not compile", "no main method");
    }

    @Test
    void one_that_is_not_utf_8_is_told() throws IOException {
        Path file = Files.write(folder.resolve("Mine.java"), new byte[]{'/', '/', (byte) 0xff, (byte) 0xfe});

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(file.toString(), "UTF-8");
    }

    @Test
    void one_that_never_ends_is_stopped_at_the_limit_and_its_output_is_kept() {
        Path file = program("void main() throws Exception { IO.println(\"begun\"); Thread.currentThread().join(); }");

        Conc.Result result = conc().run("run", "--seconds", "1", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("begun" + System.lineSeparator());
        assertThat(result.err()).contains("was stopped: it ran for longer than 1 s");
    }

    @Test
    void one_that_never_ends_is_told_in_the_json() {
        Path file = program("void main() throws Exception { IO.println(\"begun\"); Thread.currentThread().join(); }");

        Conc.Result result = conc().run("run", "--json", "--seconds", "1", file.toString());

        JsonNode json = JsonDocument.only(result.out());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(json.path("exit").asInt()).isEqualTo(-1);
        assertThat(json.path("end").asString()).contains("longer than 1 s");
        assertThat(json.path("output").path(0).path("text").asString()).isEqualTo("begun");
    }

    @Test
    void one_that_prints_without_end_is_stopped() {
        Path file = program("void main() { String much = \"x\".repeat(999); while (true) IO.println(much); }");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out().length()).isBetween(1 << 20, 17 << 20);
        assertThat(result.err()).contains("was stopped: it printed more than 16 MiB");
    }

    @Test
    void one_that_prints_a_line_without_end_is_stopped() {
        Path file = program("void main() { String much = \"x\".repeat(999); while (true) IO.print(much); }");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out().length()).isBetween(1 << 20, 17 << 20);
        assertThat(result.err()).contains("was stopped: it printed more than 16 MiB");
    }

    @Test
    void escapes_that_one_prints_become_visible_and_harmless() {
        Path file = program("""
                void main() {
                    IO.println("a\\u001b[31mred\\u001b]0;title\\u0007 \\u009b2J \\rb\\u202e");
                    System.err.println("\\u001b[2J");
                }
                """);

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("a␛[31mred␛]0;title␇ \ufffd2J ␍b\ufffd" + System.lineSeparator());
        assertThat(result.err()).isEqualTo("␛[2J" + System.lineSeparator());
    }

    @Test
    void escapes_in_the_name_of_a_thread_become_harmless() {
        Path file = program("""
                void main() throws InterruptedException {
                    Thread other = new Thread(() -> IO.println("inside"), "\\u001b[31m\\n");
                    other.start();
                    other.join();
                }
                """);

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.out()).contains("␛[31m␊ │ inside").doesNotContain("\u001b");
        assertThat(result.out().lines()).hasSize(1);
    }

    @Test
    void escapes_in_a_complaint_of_the_compiler_become_harmless() {
        Path file = program("void main() { int x = \"\"; } // \n\u001b[31m\n");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("does not compile").doesNotContain("\u001b");
    }

    @Test
    void one_that_calls_exit_ends_with_its_code_told() {
        Path file = program("void main() { IO.println(\"before\"); System.exit(7); }");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("before" + System.lineSeparator());
        assertThat(result.err()).isEqualTo("conc: " + file + " ended with exit code 7" + System.lineSeparator());
    }

    @Test
    void one_that_exhausts_memory_is_told_apart_from_one_that_failed() {
        Path file = program("void main() { var all = new ArrayList<byte[]>(); while (true) all.add(new byte[1 << 20]); }");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("ran out of memory: it may use 512 MiB");
    }

    @Test
    void one_that_throws_shows_its_stack_trace_and_its_exit_code() {
        Path file = program("void main() { throw new IllegalStateException(\"no way\"); }");

        Conc.Result result = conc().run("run", file.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("IllegalStateException: no way", "Mine.java:1", "ended with exit code 1");
    }

    @Test
    void a_process_that_one_leaves_behind_is_ended() {
        Path file = program("""
                void main() throws Exception {
                    Process child = new ProcessBuilder("sleep", "600").start();
                    IO.println(child.pid());
                }
                """);

        Conc.Result result = conc().run("run", file.toString());

        ProcessHandle.of(Long.parseLong(result.out().strip()))
                .ifPresent(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    private Path program(String source) {
        return OwnLesson.program(folder, "Mine", source);
    }
}
