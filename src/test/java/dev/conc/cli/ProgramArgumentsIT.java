package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments of programs, after {@code --}. */
class ProgramArgumentsIT {
    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void write() throws IOException {
        Path program = folder.resolve("Args.java");
        Files.writeString(program, """
                void main(String[] args) {
                    String all = "";
                    for (String each : args) all += "[" + each + "]";
                    args[0] = "changed";
                    System.out.println(all);
                    if (args[1].equals("fail")) throw new IllegalStateException();
                }
                """);
        file = program.toString();
    }

    @Test
    void explore_gives_them_unchanged_to_each_execution() {
        Conc.Result result = conc().run("explore", file, "--strategy", "random", "--max", "3", "--", "a b", "", "--json", "@x", "--");
        assertThat(result.out()).as(result.err()).contains("[a b][][--json][@x][--]").doesNotContain("[changed]");
    }

    @Test
    void the_command_that_replays_a_failure_repeats_them_quoted() {
        Conc.Result result = conc().run("explore", file, "--", "it's", "fail", "");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
        // The report wraps its lines.
        assertThat(result.out().replaceAll("\\s+", " ")).contains(" -- 'it'\\''s' fail ''");
    }

    @Test
    void replay_and_run_and_step_take_them() {
        assertThat(conc().run("replay", file, "-", "--json", "--", "a", "b").out()).contains("\"arguments\"");
        assertThat(conc().run("run", file, "--", "a", "-b").out()).contains("[a][-b]");
        assertThat(conc().run("step", file, "--plain", "--", "a", "b").exitCode()).isZero();
    }

    @Test
    void what_stands_without_the_two_dashes_is_refused() {
        assertThat(conc().run("explore", file, "a").exitCode()).isEqualTo(2);
    }
}
