package dev.conc.program.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.expect.Difference.Found;
import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Failures;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExploredExpectationTest {
    private static final TraceSegment TRACE = new TraceSegment(0, List.of(), End.NORMAL, 0, List.of());

    @TempDir
    private Path folder;

    private ExploredExpectation explored(String yaml) throws IOException {
        Path source = Files.writeString(folder.resolve("A.java"), "void main() {}");
        Files.writeString(folder.resolve("A.expect.yaml"), "format: 1\nlines: []\n" + yaml);
        return ExploredExpectation.of(new Program("a/A", source)).orElseThrow();
    }

    private static Report report(boolean complete, List<Report.Outcome> outcomes, List<String> failures, List<String> races) {
        Report.Side side = new Report.Side("A.java", 1, "main", Report.Access.WRITE);
        return new Report(Strategy.DPOR, complete, 1, 0, 0.1, outcomes,
                failures.stream()
                        .map(each -> new Report.Counterexample(Failures.of(Failure.Kind.valueOf(each.toUpperCase(Locale.ROOT))), "0",
                                TRACE))
                        .toList(),
                races.stream().map(each -> new Report.Race(each, side, side, "0")).toList());
    }

    private static Report.Outcome outcome(String output, End end) {
        return new Report.Outcome(output, end, 1, "0");
    }

    @Test
    void the_properties_are_those_that_the_file_gives() throws IOException {
        assertThat(explored("explored: {properties: {rounds: 1}, outcomes: [{output: a}]}").properties()).isEqualTo(Map.of("rounds", "1"));
    }

    @Test
    void an_exploration_that_finds_exactly_what_is_expected_has_no_difference() throws IOException {
        ExploredExpectation expected = explored("""
                explored:
                  outcomes:
                    - output: |
                        one
                        two
                    - {output: "", end: deadlock}
                  failures: [deadlock]
                  races: [A.x]
                """);

        assertThat(expected.differences(report(
                true, List.of(outcome("", End.DEADLOCK), outcome("one\ntwo\n", End.NORMAL)), List.of("deadlock", "deadlock"),
                List.of("A.x", "A.x"))))
                .isEmpty();
    }

    @Test
    void every_difference_is_told() throws IOException {
        ExploredExpectation expected = explored("""
                explored:
                  outcomes: [{output: a}, {output: b, end: exception}]
                  failures: [exception]
                  races: [x]
                """);

        assertThat(expected
                .differences(report(false, List.of(outcome("a\n", End.NORMAL), outcome("b\n", End.NORMAL)), List.of("leak"), List.of("y"))))
                .containsExactly(
                        new Difference.Missing(new Outcome("b", End.EXCEPTION),
                                List.of(new Found(new Outcome("a", End.NORMAL), "0"), new Found(new Outcome("b", End.NORMAL), "0"))),
                        new Difference.Possible(new Found(new Outcome("b", End.NORMAL), "0")),
                        new Difference.FailureMissing(Failure.Kind.EXCEPTION),
                        new Difference.Fails(Failure.Kind.LEAK, "0"),
                        new Difference.RaceMissing("x"),
                        new Difference.Races("y", "0"),
                        new Difference.Incomplete());
    }

    @Test
    void with_forbidden_outcomes_alone_all_others_may_be() throws IOException {
        ExploredExpectation expected = explored("explored: {forbidden: [{output: a}]}");

        assertThat(expected.differences(report(true, List.of(outcome("b\n", End.NORMAL)), List.of(), List.of("x")))).isEmpty();
        assertThat(expected.differences(report(true, List.of(outcome("a\n", End.NORMAL)), List.of(), List.of())))
                .containsExactly(new Difference.Possible(new Found(new Outcome("a", End.NORMAL), "0")));
    }

    @Test
    void an_empty_list_of_races_forbids_them() throws IOException {
        assertThat(explored("explored: {outcomes: [{output: a}], races: []}")
                .differences(report(true, List.of(outcome("a\n", End.NORMAL)), List.of(), List.of("x"))))
                .containsExactly(new Difference.Races("x", "0"));
    }

    @Test
    void a_program_whose_file_does_not_say_is_not_explored() throws IOException, YamlException {
        Path source = Files.writeString(folder.resolve("B.java"), "void main() {}");
        assertThat(ExploredExpectation.of(new Program("B.java", source))).isEmpty();

        Files.writeString(folder.resolve("B.expect.yaml"), "format: 1\nlines: []\n");
        assertThat(ExploredExpectation.of(new Program("B.java", source))).isEmpty();
    }

    @Test
    void what_is_wanted_may_be_an_outcome_that_is_there_already() throws IOException {
        ExploredExpectation expected = explored("""
                explored:
                  outcomes:
                    - output: &right |
                        one
                        two
                    - {output: "", end: deadlock}
                  wanted: [*right, "{int} more"]
                """);

        assertThat(expected.wanted()).contains(List.of("one\ntwo", "{int} more"));
    }

    @Test
    void a_program_that_has_no_right_answer_is_told_from_one_whose_file_does_not_say() throws IOException {
        assertThat(explored("explored: {wanted: any, outcomes: [{output: a}]}").wanted()).contains(List.of());
        assertThat(explored("explored: {wanted: [any], outcomes: [{output: a}]}").wanted()).contains(List.of("any"));
        assertThat(explored("explored: {outcomes: [{output: a}]}").wanted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "explored: yes                                             | 3 | expected `key: value` lines, found text",
            "explored:\\n  properties: {a: 1}                          | 4 | `outcomes` or `forbidden` is missing",
            "explored:\\n  outcomes: []                                | 4 | expected at least one outcome",
            "explored:\\n  outcomes: [[a]]                             | 4 | expected `key: value` lines, found a list",
            "explored:\\n  outcomes:\\n  - end: normal                 | 5 | `output` is missing",
            "explored:\\n  outcomes:\\n  - {output: a, end: stopped}   | 5 | expected one of normal, exception, deadlock, livelock, found \"stopped\"",
            "explored:\\n  outcomes:\\n  - output: a\\n  - output: a   | 6 | this outcome stands here already",
            "explored:\\n  outcomes:\\n  - output: a\\n  forbidden:\\n  - output: a | 7 | this outcome stands here already",
            "explored:\\n  outcomes: [{output: a}]\\n  failures: [bad] | 5 | expected one of exception, assertion, deadlock, livelock, leak, outcome, found \"bad\"",
            "explored:\\n  outcomes: [{output: a}]\\n  wanted: all      | 5 | expected a list of texts, or `any`",
            "explored:\\n  outcomes: [{output: a}]\\n  wanted: []       | 5 | expected at least one text; where every output is fine, write `any`",
            "explored:\\n  outcomes: [{output: a}]\\n  wanted:\\n  - '{no}' | 6 | unknown placeholder `{no}`; known: {int}, {lines}, {pid}",
            "explored:\\n  outcomes: [{output: a}]\\n  race: [x]       | 5 | unknown key `race`; known here: properties, wanted, outcomes, forbidden, failures, races",
    })
    void a_mistake_is_reported_with_file_line_and_cause(String yaml, int line, String cause) {
        assertThatThrownBy(() -> explored(yaml.replace("\\n", "\n")))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(folder.resolve("A.expect.yaml") + ":" + line + ": ")
                .hasMessageContaining(cause);
    }
}
