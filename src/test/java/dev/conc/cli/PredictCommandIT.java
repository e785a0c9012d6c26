package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import dev.conc.OwnLesson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PredictCommandIT {
    @TempDir
    private Path folder;

    private static List<String> numbers(JsonNode question, List<String> kindsAndOutputs) {
        List<String> numbers = new ArrayList<>();
        question.get("candidates").forEach(each -> {
            if (kindsAndOutputs.contains(each.get("kind").asString()) || kindsAndOutputs.contains(each.get("output").asString(""))) {
                numbers.add(each.get("number").asString());
            }
        });
        return numbers;
    }

    private static Conc.Result answer(String... kindsAndOutputs) {
        List<String> words = new ArrayList<>(List.of("predict", "locks/CrossedLocks"));
        words.addAll(numbers(JsonDocument.only(conc().run("predict", "locks/CrossedLocks", "--json").out()), List.of(kindsAndOutputs)));
        return conc().run(words.toArray(String[]::new));
    }

    @Test
    void what_to_choose_from_is_listed_without_a_word_of_what_is_possible() {
        Conc.Result result = conc().run("predict", "locks/CrossedLocks");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("locks/CrossedLocks with patience=0" + System.lineSeparator())
                .contains("left 110, right 90", "left 90, right 110", "a deadlock: no thread can go on", "an exception: a thread fails",
                        "conc predict")
                .doesNotContain("missed", "right:", "wrong", "Replay");
    }

    @Test
    void all_that_is_possible_and_nothing_else_is_right() {
        Conc.Result result = answer("left 110, right 90", "deadlock");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("[x] right: possible", "[ ] right: impossible", " 0 wrong, 0 missed.",
                "Every schedule was explored");
    }

    @Test
    void what_is_wrong_and_what_is_missed_is_told_with_a_schedule_that_replays() {
        Conc.Result result = answer("left 110, right 90", "left 90, right 110");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("[x] wrong: impossible", "[ ] missed: possible", " 1 wrong, 1 missed.");
        String schedule = result.out().replaceFirst("(?s).*conc replay locks/CrossedLocks (\\S+).*", "$1");
        assertThat(conc().run("replay", "locks/CrossedLocks", schedule).out()).contains("Deadlock");
    }

    @Test
    void a_program_of_one_s_own_is_explored_before_it_is_asked_for() {
        String file = OwnLesson.program(folder, "Plus", """
                int count = 0;

                void main() throws InterruptedException {
                    Thread a = new Thread(() -> count += 1, "A");
                    a.start();
                    count += 1;
                    a.join();
                    IO.println("count: " + count);
                }
                """).toString();

        JsonNode question = JsonDocument.only(conc().run("predict", file, "--json").out());
        assertThat(question.get("candidates").findValuesAsString("output")).contains("count: 1", "count: 2");

        List<String> words = new ArrayList<>(List.of("predict", file, "--json"));
        words.addAll(numbers(question, List.of("count: 1")));
        Conc.Result result = conc().run(words.toArray(String[]::new));
        JsonNode document = JsonDocument.only(result.out());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(document.get("verdict").asString()).isEqualTo("fail");
        assertThat(document.get("answers").findValuesAsString("mark")).contains("right", "missed").doesNotContain("wrong");
    }

    @Test
    void it_speaks_chinese() {
        assertThat(conc().run("predict", "locks/CrossedLocks", "1", "--lang", "zh").out()).contains("死锁：没有线程能继续", "已探索全部调度");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "-1", "two"})
    void a_number_that_is_not_in_the_list_is_refused(String number) {
        Conc.Result result = conc().run("predict", "locks/CrossedLocks", number);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("conc: ");
    }

    @Test
    void a_program_that_cannot_be_explored_is_refused_with_its_line() {
        String file = OwnLesson.program(folder, "Real", "void main() throws Exception {\n    new ProcessBuilder(\"true\").start();\n}\n")
                .toString();

        Conc.Result result = conc().run("predict", file);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("does what cannot be controlled", "Real.java:2");
    }
}
