package dev.conc.program.expect;

import dev.conc.program.Program;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.worker.Report;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        ExploredExpectation read = part(map);
        map.noMore();
        if (read.outcomes.isEmpty() && map.find("forbidden").isEmpty()) {
            throw node.complain("`outcomes` or `forbidden` is missing");
        }
        return read;
    }

    /** Takes what it knows from a mapping that may have other keys. */
    static ExploredExpectation part(YamlMap map) throws YamlException {
        Map<String, String> properties = Expectation.properties(map.find("properties"));
        Optional<YamlNode> wishes = map.find("wanted");
        Optional<List<String>> wanted = wishes.isPresent() ? Optional.of(wanted(wishes.get())) : Optional.empty();
        Optional<YamlNode> exact = map.find("outcomes");
        Optional<YamlNode> not = map.find("forbidden");
        Set<Outcome> outcomes = outcomes(exact, Set.of());
        Set<Outcome> forbidden = outcomes(not, outcomes);
        Set<Failure.Kind> failures = EnumSet.noneOf(Failure.Kind.class);
        Optional<YamlNode> kinds = map.find("failures");
        if (kinds.isPresent()) {
            for (YamlNode each : kinds.get().list()) {
                failures.add(FormatWords.failure(each));
            }
        }
        boolean checksRaces = map.find("races").isPresent();
        Set<String> races = new TreeSet<>(map.texts("races"));
        return new ExploredExpectation(properties, wanted, outcomes, forbidden, failures,
                checksRaces ? Optional.of(races) : Optional.empty());
    }

    private static List<String> wanted(YamlNode given) throws YamlException {
        List<String> wanted = new ArrayList<>();
        if (given.isScalar()) {
            if (!given.text().equals(ANY)) {
                throw given.complain("expected a list of texts, or `any`");
            }
            return wanted;
        }
        for (YamlNode each : given.list()) {
            String text = trimmed(each.text());
            try {
                LinePattern.parseLines(text);
            } catch (IllegalArgumentException e) {
                throw each.complain(String.valueOf(e.getMessage()));
            }
            wanted.add(text);
        }
        if (wanted.isEmpty()) {
            throw given.complain("expected at least one text; where every output is fine, write `any`");
        }
        return wanted;
    }

    private static Set<Outcome> outcomes(Optional<YamlNode> given, Set<Outcome> others) throws YamlException {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        if (given.isEmpty()) {
            return outcomes;
        }
        for (YamlNode item : given.get().list()) {
            Outcome outcome = outcome(item);
            if (others.contains(outcome) || !outcomes.add(outcome)) {
                throw item.complain("this outcome stands here already: " + outcome);
            }
        }
        if (outcomes.isEmpty()) {
            throw given.get().complain("expected at least one outcome");
        }
        return outcomes;
    }

    /** A text is what is printed by an execution that ends normally. */
    static Outcome outcome(YamlNode item) throws YamlException {
        if (item.isScalar()) {
            return new Outcome(trimmed(item.text()), End.NORMAL);
        }
        YamlMap map = item.map();
        String output = trimmed(map.take("output").text());
        Optional<YamlNode> end = map.find("end");
        map.noMore();
        return new Outcome(output, end.isPresent() ? FormatWords.end(end.get()) : End.NORMAL);
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

    /** What an exploration found that it should not have, and what it did not find, one sentence each; empty if all is as expected. */
    public List<String> mismatches(Report report) {
        List<String> found = new ArrayList<>();
        if (!report.complete()) {
            found.add("not every schedule was explored");
        }
        Set<Outcome> seen = new LinkedHashSet<>();
        report.outcomes().forEach(each -> seen.add(Outcome.of(each)));
        if (!outcomes.isEmpty()) {
            compare("outcome", outcomes, seen, found);
        }
        forbidden.stream().filter(seen::contains).forEach(each -> found.add("forbidden outcome: " + each));
        Set<String> kinds = new TreeSet<>();
        report.failures().forEach(each -> kinds.add(FormatWords.of(each.failure().kind())));
        compare("failure", failures.stream().map(FormatWords::of).collect(Collectors.toCollection(TreeSet::new)), kinds, found);
        Set<String> variables = new TreeSet<>();
        report.races().forEach(each -> variables.add(each.variable()));
        races.ifPresent(expected -> compare("data race", expected, variables, found));
        return found;
    }

    private static <T> void compare(String what, Set<T> expected, Set<T> seen, List<String> found) {
        expected.stream().filter(each -> !seen.contains(each)).forEach(each -> found.add(what + " not found: " + each));
        seen.stream().filter(each -> !expected.contains(each)).forEach(each -> found.add(what + " not expected: " + each));
    }
}
