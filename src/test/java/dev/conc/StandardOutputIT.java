package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands print may not get out: no command ends then as if all were well. */
@EnabledOnOs(OS.LINUX)
class StandardOutputIT {
    @TempDir
    Path folder;

    static Stream<String> commands() {
        return Stream.of(
                "list", "list --json", "lesson locks", "lesson locks --plain", "run locks/Bank", "run locks/Bank --json",
                "explore locks/Bank", "explore locks/Bank --json",
                "predict locks/Bank", "predict locks/Bank 1", "predict locks/Bank --json", "replay locks/Bank 0",
                "replay locks/Bank 0 --json", "step locks/Bank --plain",
                "doctor", "doctor --json", "completion bash", "help", "help run", "--help", "run --help", "--version");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_says_that_the_disk_is_full(String command) throws Exception {
        Conc.Result result = Launcher.bash("\"$0\" " + command + " > /dev/full").run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(complaints(result)).singleElement().asString().contains("cannot write the results", "full");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_says_that_its_output_is_closed(String command) throws Exception {
        Conc.Result result = Launcher.bash("\"$0\" " + command + " >&-").run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(complaints(result)).singleElement().asString().contains("standard output is closed");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_whose_reader_has_gone_ends_quietly_and_not_as_if_all_were_written(String command) throws Exception {
        // The reader has gone before the command begins.
        Conc.Result result = Launcher.bash(
                "{ sleep 0.3; \"$0\" " + command
                        + "; echo $? > \"$1\"; } | true; wait; while [ ! -s \"$1\" ]; do sleep 0.05; done; cat \"$1\"",
                folder.resolve("code").toString()).run();

        assertThat(result.out().strip()).isEqualTo("3");
        assertThat(complaints(result)).isEmpty();
    }

    @Test
    void commands_from_a_file_end_with_the_first_that_cannot_be_seen() throws Exception {
        Conc.Result result = Launcher.bash("\"$0\" > /dev/full").reading("list\nlesson locks\nexplore locks/Bank\n").run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(complaints(result)).singleElement().asString().contains("cannot write the results");
    }

    @Test
    void a_command_without_anyone_to_complain_to_ends_all_the_same() throws Exception {
        for (String errors : List.of("2> /dev/full", "2>&-")) {
            assertThat(Launcher.bash("\"$0\" lesson nowhere " + errors).run().exitCode()).as(errors).isEqualTo(2);
            assertThat(Launcher.bash("\"$0\" explore locks/SafeBank " + errors).run().exitCode()).as(errors).isZero();
            assertThat(Launcher.bash("\"$0\" list > /dev/full " + errors).run().exitCode()).as(errors).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_finds_no_room_is_named(String command) throws Exception {
        Conc.Result result = Launcher.bash("\"$0\" " + command + " /dev/full").run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(complaints(result)).singleElement().asString().contains("/dev/full", "the disk is full");
    }

    static Stream<String> files() {
        return Stream.of(
                "explore locks/Bank --svg", "explore locks/Bank --html", "explore locks/Bank --trace", "run locks/Bank --record",
                "run locks/Bank --svg",
                "replay locks/Bank 0 --svg", "lesson locks --svg", "step locks/Bank --svg");
    }

    /** Which properties a program is given is told on standard error as well. */
    private static List<String> complaints(Conc.Result result) {
        return result.err().lines().filter(line -> line.startsWith("conc: ")).toList();
    }
}
