package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Map<String, Integer> LESSONS = lessons();

    private static Map<String, Integer> lessons() {
        Map<String, Integer> lessons = new LinkedHashMap<>();
        List<String> names = List.of("threads", "locks", "thread-local", "conditions", "executors", "deadlock", "sockets");
        names.forEach(name -> lessons.put(name, lessons.size()));
        lessons.put("lock", lessons.get("locks"));
        return lessons;
    }

    private static Integer find(String query) {
        return Names.find(_ -> "lesson", query, LESSONS);
    }

    private static String refusal(String query) {
        Problem problem = catchThrowableOfType(Problem.class, () -> find(query));
        assertThat(problem).isNotNull();
        assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE);
        return String.valueOf(problem.getMessage());
    }

    @Test
    void a_whole_name_wins_over_longer_names_that_begin_with_it() {
        assertThat(Names.find(_ -> "program", "Bank", Map.of("Bank", 1, "BankHistogram", 2))).isEqualTo(1);
        assertThat(Names.find(_ -> "program", "bank", Map.of("Bank", 1, "BankHistogram", 2))).isEqualTo(1);
    }

    @Test
    void an_alias_finds_its_lesson() {
        assertThat(find("lock")).isEqualTo(LESSONS.get("locks"));
    }

    @Test
    void a_beginning_that_only_one_thing_has_finds_it() {
        assertThat(find("c")).isEqualTo(LESSONS.get("conditions"));
        assertThat(find("thread-")).isEqualTo(LESSONS.get("thread-local"));
    }

    @Test
    void a_beginning_that_a_name_and_its_own_alias_have_is_not_ambiguous() {
        assertThat(find("lo")).isEqualTo(LESSONS.get("locks"));
    }

    @Test
    void upper_and_lower_case_are_the_same() {
        assertThat(find("LOCKS")).isEqualTo(LESSONS.get("locks"));
        assertThat(find("DeadL")).isEqualTo(LESSONS.get("deadlock"));
    }

    @Test
    void case_tells_apart_what_nothing_else_does() {
        Map<String, Integer> things = Map.of("bank", 1, "Bank", 2);
        assertThat(Names.find(_ -> "program", "Bank", things)).isEqualTo(2);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Names.find(_ -> "program", "BANK", things))
                .withMessage("\"BANK\" could be any of Bank, bank");
    }

    @Test
    void an_ambiguous_beginning_names_what_it_could_be() {
        assertThat(refusal("th")).isEqualTo("\"th\" could be any of thread-local, threads");
    }

    @Test
    void an_unknown_name_lists_what_there_is() {
        assertThat(refusal("zebra")).isEqualTo("there is no lesson \"zebra\"; there are "
                + "conditions, deadlock, executors, lock, locks, sockets, thread-local, threads");
    }

    @Test
    void nothing_is_found_where_there_is_nothing() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Names.find(_ -> "lesson", "locks", Map.of()))
                .withMessage("there is no lesson \"locks\"");
    }

    @Test
    void an_empty_name_means_nothing_even_if_there_is_only_one_thing() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Names.find(_ -> "lesson", "", Map.of("locks", 1)));
    }

    @Test
    void a_misspelt_name_is_suggested_alone() {
        assertThat(refusal("sokcets")).isEqualTo("there is no lesson \"sokcets\"; did you mean sockets?");
    }

    @Property
    void every_whole_name_finds_its_own_thing(@ForAll Set<String> names) {
        Map<String, String> things = new LinkedHashMap<>();
        names.forEach(name -> things.put(name, name));
        assertThat(names).allSatisfy(name -> assertThat(Names.find(_ -> "thing", name, things)).isEqualTo(name));
    }

    @Property
    void any_text_is_found_or_refused_in_words(@ForAll String query) {
        try {
            assertThat(LESSONS).containsValue(find(query));
        } catch (Problem e) {
            assertThat(e.getMessage()).contains("\"" + query + "\"");
        }
    }

    @Property
    void a_name_with_two_letters_swapped_is_found_or_suggested(@ForAll("names") String name, @ForAll @IntRange(max = 10) int at) {
        int i = at % (name.length() - 1);
        String swapped = name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2);
        assertThat(answer(swapped)).contains(name);
    }

    @Property
    void a_name_with_a_letter_left_out_is_found_or_suggested(@ForAll("names") String name, @ForAll @IntRange(max = 11) int at) {
        int i = at % name.length();
        assertThat(answer(name.substring(0, i) + name.substring(i + 1))).contains(name);
    }

    @Property
    void a_name_with_a_wrong_letter_is_found_or_suggested(@ForAll("names") String name, @ForAll @IntRange(max = 11) int at) {
        int i = at % name.length();
        assertThat(answer(name.substring(0, i) + "x" + name.substring(i + 1))).contains(name);
    }

    /** The names of what is found, or what is suggested. */
    private static String answer(String query) {
        try {
            Integer found = find(query.toUpperCase(Locale.ROOT));
            return LESSONS.entrySet().stream().filter(each -> each.getValue().equals(found)).map(Map.Entry::getKey).toList().toString();
        } catch (Problem e) {
            String message = String.valueOf(e.getMessage());
            assertThat(message).doesNotContain("; there are");
            return message.substring(message.lastIndexOf('"'));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(LESSONS.keySet());
    }
}
