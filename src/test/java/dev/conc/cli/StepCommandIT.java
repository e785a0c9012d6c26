package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings on the command line; how a program is stepped is tested with {@code explore}. */
class StepCommandIT {
    private static final String TALK = """
            void main() throws Exception {
                Process child = new ProcessBuilder("sleep", "0.1").start();
                IO.println("code " + child.waitFor());
            }
            """;

    @TempDir
    private Path folder;

    private String program(String source) throws IOException {
        return Files.writeString(folder.resolve("Talk.java"), source).toString();
    }

    @ParameterizedTest
    @CsvSource({"en, Talk.java:2: Path.of cannot be used under control", "zh, Talk.java:2: 受控运行时不能使用 Path.of"})
    void a_program_that_cannot_be_controlled_is_refused_and_does_not_run(String language, String refused) throws IOException {
        Path touched = folder.resolve("touched");
        String source = "void main() throws Exception {\n    java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + touched
                + "\"));\n}\n";

        Conc.Result result = conc().run("step", "--plain", "--lang", language, program(source));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(refused, "conc run FILE");
        assertThat(result.out()).isEmpty();
        assertThat(touched).doesNotExist();
    }

    @Test
    void a_program_that_cannot_be_controlled_is_recorded_where_that_is_wanted_and_told_in_order() throws IOException {
        Conc.Result result = conc().run("step", "--plain", "--real", program(TALK));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).containsSubsequence("a real run, recorded", "main", "│ begins", "│ starts process ", " (sleep)  :2",
                "│ » code 0  :3", "exit code 0");
    }

    @Test
    void any_program_is_recorded_when_it_is_wanted_real() throws IOException {
        Conc.Result result = conc().run("step", "--plain", "--real", "-Dx=seen",
                program("void main() { IO.println(System.getProperty(\"x\")); }"));

        assertThat(result.out()).containsSubsequence("a real run, recorded", "│ begins", "│ » seen  :1", "│ ends", "exit code 0");
    }

    @Test
    void a_recording_is_written_by_run_and_played_by_step() throws IOException {
        String file = folder.resolve("r").toString();
        Conc.Result run = conc().run("run", program("void main() { IO.println(\"锁\"); }"), "--record", file);
        assertThat(run.out()).isEqualTo("锁" + System.lineSeparator());

        Conc.Result result = conc().run("step", "--recording", file);

        assertThat(result.out()).containsSubsequence("│ » 锁  :1", "exit code 0");
    }

    @Test
    void a_program_and_a_recording_at_once_are_too_much_and_none_too_little() {
        assertThat(conc().run("step")).extracting(Conc.Result::exitCode).isEqualTo(2);
        assertThat(conc().run("step", "Bank", "--recording", "r").err()).contains("step wants a PROGRAM, or --recording FILE alone");
        assertThat(conc().run("step", "--recording", "none").err()).contains("there is no recording none");
    }

    @Test
    void a_recording_that_cannot_be_written_is_told_before_the_program_runs() throws IOException {
        Conc.Result result = conc().run("run", program(TALK), "--record", folder.toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
    }
}
