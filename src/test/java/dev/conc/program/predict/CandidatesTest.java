package dev.conc.program.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.Program;
import dev.conc.program.predict.Candidate.Ends;
import dev.conc.program.predict.Candidate.Prints;
import dev.conc.program.predict.Candidate.Races;
import dev.conc.schedule.End;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {
    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void program() throws Exception {
        program = Program.ofFile(Files.writeString(folder.resolve("Some.java"), "void main() { IO.println(1); }\n"));
    }

    private void expect(String explored) throws Exception {
        Files.writeString(program.expectationFile(), "format: 1\nlines: []\nexplored:\n" + explored.indent(2));
    }

    private static List<String> printed(List<Candidate> candidates) {
        return candidates.stream().filter(Prints.class::isInstance).map(each -> ((Prints) each).output()).toList();
    }

    private static Report.Outcome outcome(String output, End end) {
        return new Report.Outcome(output, end, 1, "0");
    }

    private static Report report(Report.Outcome... outcomes) {
        return new Report(Strategy.DPOR, true, outcomes.length, 0, 0.1, Arrays.asList(outcomes), List.of(), List.of());
    }

    private List<String> nearMisses(String... outputs) {
        List<String> candidates = printed(Candidates.found(program,
                report(Arrays.stream(outputs).map(each -> outcome(each, End.NORMAL)).toArray(Report.Outcome[]::new))));
        assertThat(candidates).contains(outputs).doesNotHaveDuplicates();
        return candidates.stream().filter(each -> !List.of(outputs).contains(each)).toList();
    }

    @Test
    void all_that_is_expected_is_listed_among_what_is_impossible() throws Exception {
        expect("outcomes:\n  - output: 'sum: 3'\n  - output: 'sum: 5'\n");

        List<Candidate> candidates = Candidates.expected(program).orElseThrow();

        assertThat(printed(candidates)).contains("sum: 3", "sum: 5").hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(candidates).endsWith(new Ends(End.DEADLOCK), new Races());
        assertThat(Candidates.expected(program)).as("the same each time").contains(candidates);
    }

    @Test
    void they_are_the_same_in_whatever_order_outcomes_are_found() {
        List<Report.Outcome> found = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            found.add(outcome("sum: " + 7 * i + "\n", i % 4 == 3 ? End.DEADLOCK : End.NORMAL));
        }
        List<Candidate> first = Candidates.found(program, report(found.toArray(Report.Outcome[]::new)));

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(found, new Random(seed));
            assertThat(Candidates.found(program, report(found.toArray(Report.Outcome[]::new)))).isEqualTo(first);
        }
    }

    @Test
    void of_very_many_outcomes_some_are_listed() throws Exception {
        StringBuilder many = new StringBuilder("outcomes:\n");
        for (int i = 0; i < 40; i++) {
            many.append("  - output: 'sum: ").append(100 * i).append("'\n");
        }
        expect(many.toString());

        assertThat(printed(Candidates.expected(program).orElseThrow())).hasSize(7);
    }

    @Test
    void forbidden_outcomes_are_the_impossible_ones_that_are_listed() throws Exception {
        expect("outcomes:\n  - output: 'sum: 3'\nforbidden:\n  - output: 'sum: 77'\n  - output: 'sum: 78'\n");

        assertThat(printed(Candidates.expected(program).orElseThrow())).containsExactlyInAnyOrder("sum: 3", "sum: 77", "sum: 78");
    }

    @Test
    void where_not_all_outcomes_are_named_nothing_is_listed_before_it_is_found() throws Exception {
        expect("forbidden:\n  - output: 'sum: 77'\n  - output: 'sum: 78'\n");

        assertThat(Candidates.expected(program)).isEmpty();
        assertThat(printed(Candidates.found(program, report(outcome("sum: 3\n", End.NORMAL))))).containsExactlyInAnyOrder("sum: 3",
                "sum: 77",
                "sum: 78");
    }

    @Test
    void without_an_expectation_nothing_is_listed_before_it_is_found() {
        assertThat(Candidates.expected(program)).isEmpty();
    }

    @Test
    void a_program_that_never_comes_to_its_end_is_asked_whether_it_does() {
        assertThat(Candidates.found(program, report(outcome("", End.DEADLOCK))))
                .containsExactly(new Ends(End.NORMAL), new Ends(End.DEADLOCK), new Races());
    }

    @Test
    void exceptions_and_livelocks_are_asked_for_where_there_may_be_some() throws Exception {
        assertThat(Candidates.found(program, report(outcome("1\n", End.NORMAL)))).doesNotContain(new Ends(End.EXCEPTION),
                new Ends(End.LIVELOCK));
        assertThat(Candidates.found(program, report(outcome("1\n", End.EXCEPTION), outcome("2\n", End.LIVELOCK))))
                .contains(new Ends(End.EXCEPTION), new Ends(End.LIVELOCK));
        Files.writeString(program.file(), "void main() { assert 1 < 2; }\n");
        assertThat(Candidates.found(program, report(outcome("1\n", End.NORMAL)))).contains(new Ends(End.EXCEPTION));
    }

    @Test
    void words_of_one_outcome_stand_in_another() {
        assertThat(nearMisses("Anna: soup, Ben: bread", "Anna: bread, Ben: soup")).contains("Anna: soup, Ben: soup",
                "Anna: bread, Ben: bread");
    }

    @Test
    void numbers_and_answers_are_others() {
        assertThat(nearMisses("seen: true")).contains("seen: false");
        assertThat(nearMisses("count: 3")).contains("count: 2", "count: 4");
        assertThat(nearMisses("count: 0")).contains("count: 1");
        assertThat(nearMisses("left 110")).contains("left 10", "left 210");
        assertThat(nearMisses("count: -8")).contains("count: -7", "count: -9");
    }

    @Test
    void where_outcomes_differ_in_one_place_the_others_stay() {
        assertThat(nearMisses("of 3: 1", "of 3: 2")).isNotEmpty().allMatch(each -> each.isEmpty() || each.startsWith("of 3: "));
    }

    @Test
    void lines_stand_in_another_order() {
        assertThat(nearMisses("A begins\nB begins\nA ends", "B begins\nA begins\nA ends")).contains("A begins\nA ends\nB begins",
                "B begins\nA ends\nA begins");
    }

    @Test
    void something_impossible_is_listed_whatever_is_printed() {
        for (String output : List.of("x", "你好", "a\n\nb", "1 1 1", "\u001b[31mred", "-", "true", "9999999999999999999999")) {
            assertThat(nearMisses(output)).as(output).isNotEmpty();
        }
    }
}
