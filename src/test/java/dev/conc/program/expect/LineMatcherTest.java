package dev.conc.program.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

@net.jqwik.api.Tag("slow")
class LineMatcherTest {
    private static Optional<String> mismatch(String yaml, String... lines) throws YamlException {
        return mismatch(ExpectedLines.read(YamlNode.parse("a.yaml", 1, yaml)), List.of(lines));
    }

    private static Optional<String> mismatch(ExpectedLines expected, List<String> lines) {
        return LineMatcher.mismatch(expected, lines, Map.of()).map(LineMismatch::toString);
    }

    private static ExpectedLines unordered(List<List<String>> sequences) {
        return new ExpectedLines.Unordered(sequences.stream()
                .map(each -> each.stream().map(LinePattern::parse).toList())
                .toList());
    }

    /** The lines of all sequences in an order drawn from {@code random} that keeps each sequence's own. */
    private static List<String> interleave(List<List<String>> sequences, Random random) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            turns.addAll(Collections.nCopies(sequences.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] taken = new int[sequences.size()];
        return turns.stream().map(i -> sequences.get(i).get(taken[i]++)).toList();
    }

    /** Few different lines, so that sequences often share some. */
    @Provide
    Arbitrary<List<List<String>>> sequences() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(4).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> fewLines() {
        return Arbitraries.of("a", "b", "c").list().ofMaxSize(6);
    }

    @Property
    void lines_match_themselves_and_nothing_else(@ForAll("fewLines") List<String> expected, @ForAll("fewLines") List<String> printed) {
        ExpectedLines lines = new ExpectedLines.Ordered(expected.stream()
                .<ExpectedLines>map(each -> new ExpectedLines.Line(LinePattern.parse(each)))
                .toList());

        assertThat(mismatch(lines, printed).isEmpty()).isEqualTo(expected.equals(printed));
        assertThat(mismatch(lines, expected)).isEmpty();
    }

    @Property
    void any_shuffle_of_an_unordered_group_matches(@ForAll("fewLines") List<String> lines, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);

        assertThat(mismatch(unordered(lines.stream().map(List::of).toList()), shuffled)).isEmpty();
    }

    @Property
    void an_unordered_group_matches_only_its_own_lines(
            @ForAll("fewLines") List<String> lines, @ForAll("fewLines") List<String> printed) {
        boolean same = lines.stream().sorted().toList().equals(printed.stream().sorted().toList());

        assertThat(mismatch(unordered(lines.stream().map(List::of).toList()), printed).isEmpty()).isEqualTo(same);
    }

    @Property
    void any_interleaving_that_keeps_the_order_of_each_sequence_matches(
            @ForAll("sequences") List<List<String>> sequences, @ForAll Random random) {
        assertThat(mismatch(unordered(sequences), interleave(sequences, random))).isEmpty();
    }

    @Property
    void lines_of_an_ordered_sequence_may_not_change_places(@ForAll @IntRange(min = 2, max = 8) int length, @ForAll Random random) {
        List<String> sequence = IntStream.range(0, length).mapToObj(i -> "line " + i).toList();
        List<String> shuffled = new ArrayList<>(sequence);
        Collections.shuffle(shuffled, random);
        Assume.that(!shuffled.equals(sequence));

        assertThat(mismatch(unordered(List.of(sequence)), shuffled)).isPresent();
    }

    @Property
    void captures_agree_within_each_thread_in_any_interleaving(
            @ForAll @NotEmpty List<@IntRange(min = 1, max = 9) Integer> numbers, @ForAll Random random) {
        Assume.that(numbers.size() < 6);
        List<List<String>> patterns = IntStream.range(0, numbers.size())
                .mapToObj(i -> List.of("begins {int:n" + i + "}", "ends {int:n" + i + "}"))
                .toList();
        List<List<String>> printed = numbers.stream().map(n -> List.of("begins " + n, "ends " + n)).toList();

        assertThat(mismatch(unordered(patterns), interleave(printed, random))).isEmpty();
    }

    @Property
    void a_repeat_matches_from_its_least_to_its_greatest_number(
            @ForAll @IntRange(max = 6) int from, @ForAll @IntRange(max = 6) int more, @ForAll @IntRange(max = 15) int printed) {
        ExpectedLines repeat = new ExpectedLines.Repeat(LinePattern.parse("{int}"), from, from + more);

        assertThat(mismatch(repeat, Collections.nCopies(printed, "1")).isEmpty())
                .isEqualTo(printed >= from && printed <= from + more);
    }

    @Test
    void a_repeat_leaves_lines_to_what_comes_after_it() throws YamlException {
        String expected = "[{repeat: '{text}'}, middle, {repeat: '{word}', to: 2}, end]";

        assertThat(mismatch(expected, "a", "middle", "b", "middle", "c", "end")).isEmpty();
        assertThat(mismatch(expected, "middle", "b", "c", "end")).isPresent();
    }

    @Test
    void a_repeat_may_come_no_times_only_if_that_is_said() throws YamlException {
        assertThat(mismatch("[{repeat: x, from: 0}, y]", "y")).isEmpty();
        assertThat(mismatch("[{repeat: x}, y]", "y")).contains("line 1: expected \"x\", printed \"y\"");
    }

    @Test
    void a_captured_name_agrees_in_all_lines_of_a_repeat() throws YamlException {
        assertThat(mismatch("[{repeat: '{int:n}'}]", "3", "3", "3")).isEmpty();
        assertThat(mismatch("[{repeat: '{int:n}'}]", "3", "3", "4")).isPresent();
    }

    @Test
    void captures_agree_across_lines() throws YamlException {
        String expected = "['parent {pid:p}', 'child {pid:c} of {pid:p}']";

        assertThat(mismatch(expected, "parent 10", "child 11 of 10")).isEmpty();
        assertThat(mismatch(expected, "parent 10", "child 11 of 12")).isPresent();
    }

    @Test
    void a_choice_that_turns_out_wrong_is_taken_back() throws YamlException {
        // The first line fits both patterns; only one of them leaves a pattern for the second line.
        assertThat(mismatch("[{unordered: ['{text}', '{int:a}']}]", "1", "x")).isEmpty();
        assertThat(mismatch("[{unordered: ['{int:a}', '{int:b}']}, 'sum {int:b}{int:a}']", "1", "2", "sum 12")).isEmpty();
    }

    @Test
    void the_message_names_the_first_line_that_cannot_be_explained() throws YamlException {
        assertThat(mismatch("[a, b, c]", "a", "x", "c")).contains("line 2: expected \"b\", printed \"x\"");
    }

    @Test
    void the_message_names_everything_that_would_have_been_right() throws YamlException {
        assertThat(mismatch("[{unordered: [a, {ordered: [b, c]}]}]", "b", "x"))
                .contains("line 2: expected \"a\" or \"c\", printed \"x\"");
        assertThat(mismatch("[{repeat: 'n {int}'}, end]", "n 1", "n 2", "stop"))
                .contains("line 3: expected \"n {int}\" or \"end\", printed \"stop\"");
    }

    @Test
    void the_message_says_that_lines_are_missing_or_too_many() throws YamlException {
        assertThat(mismatch("[a, b]", "a")).contains("line 2: expected \"b\", printed nothing more");
        assertThat(mismatch("[a]", "a", "b")).contains("line 2: expected no more lines, printed \"b\"");
        assertThat(mismatch("[]", "b")).contains("line 1: expected no more lines, printed \"b\"");
    }

    @org.junit.jupiter.api.Tag("slow")
    @Test
    void a_group_of_many_lines_that_fit_each_other_ends() throws YamlException {
        String group = String.join(", ", IntStream.range(0, 30).mapToObj(i -> "'{text:n" + i + "}'").toList());
        String[] lines = Stream.concat(IntStream.range(0, 30).mapToObj(i -> "l" + i), Stream.of("x")).toArray(String[]::new);

        assertThat(mismatch("[{unordered: [" + group + "]}, y]", lines)).isPresent();
    }

    @Test
    void hundreds_of_expected_lines_match() {
        List<String> lines = IntStream.range(0, 500).mapToObj(i -> "line " + i).toList();

        assertThat(mismatch(new ExpectedLines.Ordered(lines.stream()
                .<ExpectedLines>map(each -> new ExpectedLines.Line(LinePattern.parse(each)))
                .toList()), lines)).isEmpty();
    }
}
