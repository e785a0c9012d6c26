package dev.conc.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What exploring a program must find, read from the file {@code NAME.expect.json} beside it. What the file does not name is not compared.
 *
 * <ul>
 *   <li>{@code options}, {@code strategy}, {@code punctual}: how to explore;
 *   <li>{@code verdict}, {@code failures} (the set of kinds), {@code races} (whether there are any), {@code executions}, {@code redundant};
 *   <li>{@code outcomes}: the exact set; the last line end of an output is left out, {@code end} and {@code executions} may be;
 *   <li>{@code outcomeCount}, where the outputs themselves cannot be foretold; {@code repeatable}: a second exploration prints the same;
 *   <li>{@code refused}: there is no document, since the program was not explored; {@code exit}: the code, or those allowed;
 *       {@code says}: words of the message; {@code line}: the line it names, or those allowed;
 *   <li>{@code why}: the reasoning, for whoever doubts;
 *   <li>{@code notYet}: the engine is known not to find this, and why: the test is skipped with that reason.
 * </ul>
 */
final class ExpectedExploration {
    private static final Set<
            String> KEYS = Set.of("options", "strategy", "punctual", "verdict", "failures", "races", "executions", "redundant",
                    "outcomes", "outcomeCount", "repeatable", "refused", "exit", "says", "line", "why", "notYet");

    private final JsonNode json;

    private ExpectedExploration(JsonNode json) {
        this.json = json;
    }

    /** The expectation beside a program. */
    static ExpectedExploration of(Path program) throws IOException {
        Path file = Path.of(program.toString().replaceFirst("\\.java$", ".expect.json"));
        JsonNode json = JsonDocument.only(Files.readString(file));
        assertThat(KEYS).as("what can be said in " + file).containsAll(json.propertyNames());
        assertThat(json.path("why").asString()).as("the reasoning in " + file).isNotBlank();
        return new ExpectedExploration(json);
    }

    /** Why the engine does not meet this yet; empty if it should. */
    String notYet() {
        return json.path("notYet").asString("");
    }

    /** The options to explore with. */
    List<String> options() {
        List<String> options = new ArrayList<>(strings(json.path("options")));
        if (json.has("strategy")) {
            options.addAll(List.of("--strategy", json.path("strategy").asString()));
        }
        if (json.path("punctual").asBoolean(false)) {
            options.add("--punctual");
        }
        return options;
    }

    boolean repeatable() {
        return json.path("repeatable").asBoolean(false);
    }

    /** Compares what {@code conc explore --json} said about the program. */
    void check(String program, Conc.Result result) {
        String said = result.out() + result.err();
        String about = "%s (%s)%nstdout: %s%nstderr: %s%n".formatted(program, json.path("why").asString(), result.out(), result.err());
        assertThat(exits()).as("exit code of " + about).contains(result.exitCode());
        assertThat(strings(json.path("says"))).as("message about " + about).allSatisfy(each -> assertThat(said).contains(each));
        if (json.has("line")) {
            assertThat(numbers(json.path("line")).map(line -> program + ".java:" + line)).as("line named for " + about)
                    .anyMatch(said::contains);
        }
        if (json.path("refused").asBoolean(false)) {
            assertThat(result.out()).as("document about a program that is refused: " + about).isBlank();
        } else if (json.has("verdict")) {
            checkDocument(JsonDocument.only(result.out()), about);
        }
    }

    private void checkDocument(JsonNode document, String about) {
        for (String each : List.of("verdict", "executions", "redundant")) {
            if (json.has(each)) {
                assertThat(document.path(each).asString()).as(each + " of " + about).isEqualTo(json.path(each).asString());
            }
        }
        if (!strings(json.path("options")).contains("--max")) {
            assertThat(document.path("complete").asBoolean()).as("complete: " + about).isTrue();
        }
        if (json.has("failures")) {
            assertThat(document.path("failures").valueStream().map(each -> each.path("kind").asString()).distinct())
                    .as("kinds of failures of " + about)
                    .containsExactlyInAnyOrderElementsOf(strings(json.path("failures")));
        }
        if (json.has("races")) {
            assertThat(!document.path("races").isEmpty()).as("races of " + about).isEqualTo(json.path("races").asBoolean());
        }
        if (json.has("outcomeCount")) {
            assertThat(document.path("outcomes").valueStream()).as("outcomes of " + about).hasSize(json.path("outcomeCount").asInt());
        }
        if (json.has("outcomes")) {
            checkOutcomes(document.path("outcomes"), about);
        }
    }

    private void checkOutcomes(JsonNode found, String about) {
        JsonNode expected = json.path("outcomes");
        boolean ends = expected.valueStream().allMatch(each -> each.has("end"));
        assertThat(found.valueStream().map(each -> outcome(each, ends)))
                .as("outcomes of " + about)
                .containsExactlyInAnyOrderElementsOf(expected.valueStream().map(each -> outcome(each, ends)).toList());
        expected.valueStream().filter(each -> each.has("executions")).forEach(counted -> assertThat(found.valueStream()
                .filter(each -> outcome(each, ends).equals(outcome(counted, ends)))
                .map(each -> each.path("executions").asInt()))
                .as("executions with the outcome " + outcome(counted, ends) + " of " + about)
                .containsExactly(counted.path("executions").asInt()));
    }

    /** An outcome in one line. */
    private static String outcome(JsonNode json, boolean withEnd) {
        String output = json.path("output").asString().replaceFirst("\\R$", "").replaceAll("\\R", "⏎");
        return withEnd ? json.path("end").asString() + " after «" + output + "»" : "«" + output + "»";
    }

    /** The exit codes allowed: those the file names, or what follows from the verdict. */
    private List<Integer> exits() {
        return json.has("exit") ? numbers(json.path("exit")).toList() : List.of(switch (json.path("verdict").asString()) {
            case "fail" -> 1;
            case "unknown" -> 4;
            default -> 0;
        });
    }

    private static Stream<Integer> numbers(JsonNode oneOrMore) {
        return oneOrMore.isArray() ? oneOrMore.valueStream().map(JsonNode::asInt) : Stream.of(oneOrMore.asInt());
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
