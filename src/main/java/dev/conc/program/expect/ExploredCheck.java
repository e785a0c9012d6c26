package dev.conc.program.expect;

import dev.conc.program.expect.Difference.Found;
import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.schedule.Failure;
import dev.conc.schedule.worker.Report;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import dev.conc.yaml.YamlParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What exploring the learner's version of a program must find: the part {@code explored} of a check.
 *
 * @param expected as beside a program
 * @param possible texts that must be among the outputs of executions that end normally, with placeholders for what varies, or outcomes that
 *        end otherwise
 */
public record ExploredCheck(ExploredExpectation expected, List<Outcome> possible) {
    /** As many outcomes as are told when one is missing. */
    private static final int TOLD = 3;

    static ExploredCheck read(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        YamlParts parts = new YamlParts();
        ExploredExpectation expected = parts.read(() -> ExploredExpectation.part(map), ExploredExpectation.NONE);
        List<Outcome> possible = new ArrayList<>();
        Optional<YamlNode> given = map.find("possible");
        boolean asks = given.isPresent();
        for (String key : List.of("outcomes", "forbidden", "failures", "races")) {
            asks |= map.find(key).isPresent();
        }
        for (YamlNode each : given.isPresent() ? parts.read(given.get()::list, List.<YamlNode>of()) : List.<YamlNode>of()) {
            parts.check(() -> possible.add(possible(each)));
        }
        parts.check(map::noMore);
        if (!asks) {
            parts.check(() -> {
                throw node.complain("expect.nothingExplored");
            });
        }
        parts.end();
        return new ExploredCheck(expected, List.copyOf(possible));
    }

    private static Outcome possible(YamlNode node) throws YamlException {
        Outcome outcome = ExploredExpectation.outcome(node);
        try {
            LinePattern.parseLines(outcome.output());
        } catch (PatternInvalid e) {
            throw node.complain(e);
        }
        return outcome;
    }

    /**
     * Whether outputs are compared with those that are wanted: what the original should print may be asked of the changed program, or not.
     */
    boolean comparesWanted() {
        return expected.wanted().isPresent() || expected.failures().contains(Failure.Kind.OUTCOME);
    }

    /** In what a program that was explored differs from what is asked for; empty if in nothing. */
    List<Difference> differences(Report report) {
        return differences(report, comparesWanted());
    }

    /** @param outcomes whether executions with outputs that are not wanted count as failures */
    List<Difference> differences(Report report, boolean outcomes) {
        List<Difference> differences = new ArrayList<>();
        Map<Outcome, String> seen = new LinkedHashMap<>();
        report.outcomes().forEach(each -> seen.putIfAbsent(Outcome.of(each), each.schedule()));
        List<Found> instead = seen.entrySet().stream().limit(TOLD).map(each -> new Found(each.getKey(), each.getValue())).toList();
        expected.outcomes().stream().filter(each -> !seen.containsKey(each))
                .forEach(each -> differences.add(new Difference.Missing(each, instead)));
        possible.stream().filter(each -> seen.keySet().stream().noneMatch(found -> matches(each, found)))
                .forEach(each -> differences.add(new Difference.Missing(each, instead)));
        seen.forEach((outcome, schedule) -> {
            boolean other = !expected.outcomes().isEmpty() && !expected.outcomes().contains(outcome);
            if (other || expected.forbidden().contains(outcome)) {
                differences.add(new Difference.Possible(new Found(outcome, schedule)));
            }
        });
        compareFailures(report, outcomes, differences);
        expected.races().ifPresent(races -> compareRaces(report, races, differences));
        if (!report.complete()) {
            differences.add(new Difference.Incomplete());
        }
        return List.copyOf(differences);
    }

    private static boolean matches(Outcome asked, Outcome found) {
        return asked.end() == found.end()
                && Pattern.compile(LinePattern.parseLines(asked.output()).expression(), Pattern.DOTALL).matcher(found.output()).matches();
    }

    private void compareFailures(Report report, boolean outcomes, List<Difference> differences) {
        Map<Failure.Kind, String> found = new TreeMap<>();
        report.failures().forEach(each -> found.putIfAbsent(each.failure().kind(), each.schedule()));
        if (!outcomes) {
            found.remove(Failure.Kind.OUTCOME);
        }
        expected.failures().stream().filter(each -> !found.containsKey(each))
                .forEach(each -> differences.add(new Difference.FailureMissing(each)));
        found.forEach((kind, schedule) -> {
            if (!expected.failures().contains(kind)) {
                differences.add(new Difference.Fails(kind, schedule));
            }
        });
    }

    private static void compareRaces(Report report, Set<String> asked, List<Difference> differences) {
        Map<String, String> found = new TreeMap<>();
        report.races().forEach(each -> found.putIfAbsent(each.variable(), each.schedule()));
        asked.stream().filter(each -> !found.containsKey(each)).forEach(each -> differences.add(new Difference.RaceMissing(each)));
        found.forEach((variable, schedule) -> {
            if (!asked.contains(variable)) {
                differences.add(new Difference.Races(variable, schedule));
            }
        });
    }
}
