package dev.conc.program.expect;

import dev.conc.program.Program;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.worker.Report;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import dev.conc.yaml.YamlParts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What exploring a program must find: the part {@code explored} of an {@code .expect.yaml} file (see docs/lesson-format.md).
 *
 * @param properties system properties that the program is given when it is stepped, explored or replayed
 * @param wanted outputs that the program may have; every one may be where the list is empty ({@code any}) and where the file does not say
 * @param outcomes exactly these; not compared if empty
 * @param forbidden none of these
 * @param failures exactly these kinds
 * @param races exactly these variables, if there is a set
 */
public record ExploredExpectation(
        Map<String, String> properties, Optional<List<String>> wanted, Set<Outcome> outcomes, Set<Outcome> forbidden,
        Set<Failure.Kind> failures, Optional<Set<String>> races) {
    /** Said of a program that has no right answer. */
    private static final String ANY = "any";

    static final ExploredExpectation NONE = new ExploredExpectation(Map.of(), Optional.empty(), Set.of(), Set.of(), Set.of(),
            Optional.empty());

    /**
     * A way to end.
     *
     * @param output what was printed, without the last line end
     */
    public record Outcome(String output, End end) {
        /** One that was found. */
        public static Outcome of(Report.Outcome found) {
            return new Outcome(trimmed(found.output()), found.end());
        }

        @Override
        public String toString() {
            return FormatWords.of(end) + " after \"" + output.replace("\n", "\\n") + "\"";
        }
    }

    static ExploredExpectation read(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        YamlParts parts = new YamlParts();
        ExploredExpectation read = parts.read(() -> part(map), NONE);
        parts.check(map::noMore);
        if (map.find("outcomes").isEmpty() && map.find("forbidden").isEmpty()) {
            parts.check(() -> {
                throw node.complain("expect.noOutcomes");
            });
        }
        parts.end();
        return read;
    }

    /** Takes what it knows from a mapping that may have other keys. */
    static ExploredExpectation part(YamlMap map) throws YamlException {
        YamlParts parts = new YamlParts();
        Map<String, String> properties = parts.read(() -> Expectation.properties(map.find("properties")), Map.of());
        Optional<List<String>> wanted = parts.read(() -> {
            Optional<YamlNode> wishes = map.find("wanted");
            return wishes.isPresent() ? Optional.of(wanted(wishes.get())) : Optional.empty();
        }, Optional.empty());
        Set<Outcome> outcomes = parts.read(() -> outcomes(map.find("outcomes"), Set.of()), Set.of());
        Set<Outcome> forbidden = parts.read(() -> outcomes(map.find("forbidden"), outcomes), Set.of());
        Set<Failure.Kind> failures = parts.read(() -> failures(map.find("failures")), Set.of());
        Optional<Set<String>> races = parts.read(
                () -> map.find("races").isPresent() ? Optional.of(new TreeSet<>(map.texts("races"))) : Optional.empty(),
                Optional.empty());
        parts.end();
        return new ExploredExpectation(properties, wanted, outcomes, forbidden, failures, races);
    }

    private static Set<Failure.Kind> failures(Optional<YamlNode> given) throws YamlException {
        Set<Failure.Kind> failures = EnumSet.noneOf(Failure.Kind.class);
        YamlParts parts = new YamlParts();
        if (given.isPresent()) {
            for (YamlNode each : given.get().list()) {
                parts.check(() -> failures.add(FormatWords.failure(each)));
            }
        }
        parts.end();
        return failures;
    }

    private static List<String> wanted(YamlNode given) throws YamlException {
        List<String> wanted = new ArrayList<>();
        if (given.isScalar()) {
            if (!given.text().equals(ANY)) {
                throw given.complain("expect.wanted");
            }
            return wanted;
        }
        List<YamlNode> items = given.list();
        if (items.isEmpty()) {
            throw given.complain("expect.wantedEmpty");
        }
        YamlParts parts = new YamlParts();
        for (YamlNode each : items) {
            parts.check(() -> wanted.add(pattern(each)));
        }
        parts.end();
        return wanted;
    }

    private static String pattern(YamlNode node) throws YamlException {
        String text = trimmed(node.text());
        try {
            LinePattern.parseLines(text);
            return text;
        } catch (PatternInvalid e) {
            throw node.complain(e);
        }
    }

    private static Set<Outcome> outcomes(Optional<YamlNode> given, Set<Outcome> others) throws YamlException {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        if (given.isEmpty()) {
            return outcomes;
        }
        List<YamlNode> items = given.get().list();
        if (items.isEmpty()) {
            throw given.get().complain("expect.outcomesEmpty");
        }
        YamlParts parts = new YamlParts();
        for (YamlNode item : items) {
            parts.check(() -> {
                Outcome outcome = outcome(item);
                if (others.contains(outcome) || !outcomes.add(outcome)) {
                    throw item.complain("expect.outcomeTwice", outcome);
                }
            });
        }
        parts.end();
        return outcomes;
    }

    /** A text is what is printed by an execution that ends normally. */
    static Outcome outcome(YamlNode item) throws YamlException {
        if (item.isScalar()) {
            return new Outcome(trimmed(item.text()), End.NORMAL);
        }
        YamlMap map = item.map();
        YamlParts parts = new YamlParts();
        String output = parts.read(() -> trimmed(map.take("output").text()), "");
        Optional<YamlNode> given = map.find("end");
        End end = parts.read(() -> given.isPresent() ? FormatWords.end(given.get()) : End.NORMAL, End.NORMAL);
        parts.check(map::noMore);
        parts.end();
        return new Outcome(output, end);
    }

    /** A YAML block of lines ends with a line end, a quoted text does not; programs nearly always print one. */
    static String trimmed(String output) {
        return output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
    }

    /**
     * What the file beside a program says about exploring it, if there is one and it does. Of a version of the learner's it says what the
     * program is given and what it
     * is wanted to print, but not what it does: that was changed.
     *
     * @throws dev.conc.problem.Problem if the file is not what the format asks for, with its line
     */
    public static Optional<ExploredExpectation> of(Program program) {
        Optional<ExploredExpectation> said = Expectation.of(program).flatMap(Expectation::explored);
        return program.original().isPresent() ? said.map(ExploredExpectation::ofVersion) : said;
    }

    private ExploredExpectation ofVersion() {
        return new ExploredExpectation(properties, wanted, Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    /** What an exploration found that it should not have, and what it did not find; empty if all is as expected. */
    public List<Difference> differences(Report report) {
        return new ExploredCheck(this, List.of()).differences(report, true);
    }
}
