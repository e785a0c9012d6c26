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
        // In one line, however long.
        assertThat(result.out().lines()).anySatisfy(line -> assertThat(line).contains("conc replay " + file, " -- 'it'\\''s' fail ''"));
    }

    @Test
    void replay_and_run_and_step_take_them() {
        assertThat(conc().run("replay", file, "-", "--json", "--", "a", "b").out()).contains("\"arguments\"");
        assertThat(conc().run("run", file, "--", "a", "-b").out()).contains("[a][-b]");
        assertThat(conc().run("step", file, "--plain", "--", "a", "b").exitCode()).isZero();
    }

    @Test
    void what_is_told_in_json_has_them() {
        for (String command : new String[]{"run", "explore", "predict"}) {
            Conc.Result result = conc().run(command, "--json", file, "--", "a b", "");
            assertThat(result.out()).as(command + result.err()).contains("\"arguments\" : [ \"a b\", \"\" ]");
        }
        assertThat(conc().run("predict", "--json", file, "1", "--", "a", "b").out()).contains("\"arguments\" : [ \"a\", \"b\" ]");
    }

    @Test
    void the_help_of_each_command_that_takes_them_says_so() {
        for (String command : new String[]{"run", "predict", "explore", "replay", "step"}) {
            assertThat(conc().run(command, "--help").out()).contains("[-- ARGUMENT...]").contains("conc " + command + " ... -- 10 'a b'");
        }
        assertThat(conc().run("show", "--help").out()).doesNotContain("ARGUMENT...");
    }

    @Test
    void what_stands_without_the_two_dashes_is_refused() {
        assertThat(conc().run("explore", file, "a").exitCode()).isEqualTo(2);
    }
}
