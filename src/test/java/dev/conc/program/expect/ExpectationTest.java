package dev.conc.program.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.conc.problem.Problem;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.program.run.RunOutput;
import dev.conc.program.run.Runner;
import dev.conc.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
    @TempDir
    Path folder;

    private Expectation expectation(String yaml) throws IOException, YamlException {
        return Expectation.read(Files.writeString(folder.resolve("A.expect.yaml"), yaml));
    }

    private static Output line(boolean error, String text) {
        return new Output(new Origin.OfThread(0, "main"), error, text, true, 0);
    }

    private static RunOutput recording(int exit, Output... output) {
        return new RunOutput(Arrays.asList(output), new Ending.Exited(exit));
    }

    @Test
    void a_run_that_prints_and_ends_as_expected_has_no_difference() throws IOException, YamlException {
        Expectation expectation = expectation("format: 1\nlines: [a]\nerrors: [b]\nexit: 3\n");

        assertThat(expectation.differences(recording(3, line(true, "b"), line(false, "a")))).isEmpty();
    }

    @Test
    void every_difference_is_told_with_the_line_of_the_file_that_it_disagrees_with() throws IOException, YamlException {
        Expectation expectation = expectation("format: 1\nexit: 0\nlines:\n- unordered: [b]\n- repeat: a\nerrors:\n- ah\n");

        List<Difference> differences = expectation
                .differences(recording(1, line(false, "b"), line(false, "x"), line(true, "ah"), line(true, "oh")));

        assertThat(differences).hasSize(3);
        assertThat(differences.get(0)).isEqualTo(new Difference.Ended(new Ending.Exited(1), 0));
        assertThat(differences.get(1)).asString().contains("line 2: expected \"a\", printed \"x\"");
        assertThat(differences.get(2)).asString().contains("error=true").contains("line 2: expected no more lines, printed \"oh\"");
        assertThat(differences).extracting(expectation::line).containsExactly(2, 5, 6);
    }

    @Test
    void everything_that_is_wrong_in_the_file_is_told_at_once() {
        String yaml = "format: 1\nlines:\n- a {x}\n- unordered: [b, \"{y}\"]\nexit: no\nseconds: 0\nexplored:\n  failures: [bad, worse]\n  outcome: x\nmore: 1\n";

        assertThat(catchThrowableOfType(YamlException.class, () -> expectation(yaml)).all()).extracting(YamlException::line)
                .containsExactly(3, 4, 5, 6, 8, 8, 8, 9, 10);
    }

    @Test
    void a_program_that_was_stopped_is_not_as_expected() throws IOException, YamlException {
        RunOutput stopped = new RunOutput(List.of(line(false, "a")), new Ending.TimeLimit(Duration.ofSeconds(2)));

        assertThat(expectation("format: 1\nlines: [a]\n").differences(stopped))
                .containsExactly(new Difference.Ended(new Ending.TimeLimit(Duration.ofSeconds(2)), 0));
    }

    @Test
    void the_run_has_the_properties_and_the_time_that_are_written() throws IOException, YamlException {
        Runner.Settings settings = expectation("format: 1\nproperties: {pause: 020}\nlines: []\nseconds: 7\n").settings();

        assertThat(settings.properties()).isEqualTo(Map.of("pause", "020"));
        assertThat(settings.limits().time()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.readsInput()).isFalse();
        assertThat(expectation("format: 1\nlines: []\n").settings().limits().time()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "format: 1                            | 1 | `lines` is missing",
            "format: 2\\nlines: []                | 1 | this is format 2",
            "format: 1\\nlines: []\\nexits: 1     | 3 | unknown key `exits`; known here: format, properties, lines, errors, exit, seconds, explored",
            "format: 1\\nlines: [a, b]\\nlines: []| 3 | `lines` stands here twice",
            "format: 1\\nlines:\\n- a\\n- b {x}   | 4 | unknown placeholder `{x}`",
            "format: 1\\nlines:\\n- 'a {'         | 3 | `{` without `}`",
            "format: 1\\nlines:\\n- sorted: [a]   | 3 | expected a line, `unordered:` or `repeat:`",
            "format: 1\\nlines:\\n- a\\n- unordered: [a]\\n  from: 2 | 5 | unknown key `from`",
            "format: 1\\nlines:\\n- repeat: a\\n  too: 2 | 4 | unknown key `too`",
            "format: 1\\nlines:\\n- repeat: a\\n  from: 3\\n  to: 2 | 3 | at most",
            "format: 1\\nlines:\\n- repeat: a\\n  from: -1 | 3 | `from`",
            "format: 1\\nlines:\\n- unordered:\\n  - [a] | 4 | expected `key: value` lines, found a list",
            "format: 1\\nlines: []\\nexit: none   | 3 | expected a number",
            "format: 1\\nlines: []\\nseconds: 0   | 3 | expected a number from 1 to 3600, found 0",
            "format: 1\\nlines: []\\nproperties: {'': x} | 3 | expected the name of a property before the colon",
            "format: 1\\nlines: []\\nseconds: 9999| 3 | expected a number from 1 to 3600, found 9999",
            "- a                                  | 1 | expected `key: value` lines, found a list",
    })
    void a_mistake_is_reported_with_file_line_and_cause(String yaml, int line, String cause) {
        assertThatThrownBy(() -> expectation(yaml.replace("\\n", "\n")))
                .isInstanceOf(YamlException.class)
                .hasMessageStartingWith(folder.resolve("A.expect.yaml") + ":" + line + ": ")
                .hasMessageContaining(cause);
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThatThrownBy(() -> Expectation.read(folder.resolve("B.expect.yaml")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("B.expect.yaml");
    }

    @Test
    void a_file_that_is_not_utf_8_is_named() throws IOException {
        Path file = Files.write(folder.resolve("B.expect.yaml"), new byte[]{'a', (byte) 0xff});

        assertThatThrownBy(() -> Expectation.read(file)).isInstanceOf(Problem.class).hasMessageContaining("B.expect.yaml");
    }
}
