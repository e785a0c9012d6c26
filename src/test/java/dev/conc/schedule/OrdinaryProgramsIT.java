package dev.conc.schedule;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Programs of the size that people write, most of them with more schedules than anybody can wait for: what is wrong is found all the same, and what is right is not called wrong. */
@Execution(ExecutionMode.CONCURRENT)
class OrdinaryProgramsIT {
    private static final Path FOLDER = Conc.PROJECT.resolve("src/test/resources/dev/conc/schedule/ordinary");
    private static final String SECONDS = "20";

    @ParameterizedTest
    @CsvSource({
            "BorrowForEver, deadlock", "FooBarWrong, deadlock", "DiningWrong, deadlock", "Smokers, deadlock", "EmpireCondition, exception",
            "SpoonLivelock, livelock"
    })
    void a_failure_is_found(String program, String kind) {
        JsonNode found = explore(program, 1);

        assertThat(texts(found.get("failures"), "kind")).contains(kind);
        assertThat(found.get("verdict").stringValue()).isEqualTo("fail");
    }

    @ParameterizedTest
    @CsvSource({"CounterTest, Final value: 0", "BoxedCounterTenHundred, Actual:   1000"})
    void a_lost_update_and_its_race_are_found(String program, String right) {
        JsonNode found = explore(program, 4);

        assertThat(texts(found.get("races"), "variable")).isNotEmpty();
        assertThat(texts(found.get("outcomes"), "output")).as("what is printed").anySatisfy(each -> assertThat(each).doesNotContain(right));
        assertThat(found.get("verdict").stringValue()).isEqualTo("unknown");
        assertThat(found.get("why").stringValue()).isEqualTo("seconds");
    }

    @Test
    void a_race_without_a_wrong_outcome_is_found() {
        assertThat(texts(explore("HashMapDemo", 4).get("races"), "variable")).contains("map");
    }

    @ParameterizedTest
    @CsvSource({"CounterTestSync1000, 4, unknown", "ParallelArraySum1000, 0, pass", "MatrixMultiply, 0, pass"})
    void what_is_right_is_not_called_wrong(String program, int exitCode, String verdict) {
        JsonNode found = explore(program, exitCode);

        assertThat(found.get("verdict").stringValue()).isEqualTo(verdict);
        assertThat(found.get("failures").size() + found.get("races").size()).isZero();
        assertThat(found.get("outcomes")).hasSize(1);
    }

    @Test
    void an_execution_that_is_cut_off_says_where_it_goes_on_and_on() {
        JsonNode found = explore("EmpireCondition", 1);

        assertThat(found.get("cut").get("thread").stringValue()).startsWith("Thread-");
        assertThat(found.get("cut").get("steps").intValue()).isEqualTo(1_000_000);
        assertThat(found.get("cut").get("file").stringValue()).isEqualTo("EmpireCondition.java");
    }

    private static JsonNode explore(String program, int exitCode) {
        Conc.Result result = conc().run("explore", FOLDER.resolve(program + ".java").toString(), "--json", "--seconds", SECONDS);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        return JsonDocument.only(result.out());
    }

    private static Iterable<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(each -> each.get(field).stringValue()).toList();
    }
}
