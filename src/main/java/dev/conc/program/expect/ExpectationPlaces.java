package dev.conc.program.expect;

import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.program.run.Ending;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which lines of a file stands what a program is expected to do. */
final class ExpectationPlaces {
    private static final List<String> EXPLORED = List.of("wanted", "outcomes", "forbidden", "failures", "races");

    /** Keys, and those of the part that is explored. */
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<Outcome, Integer> outcomes = new HashMap<>();
    private final Map<Outcome, Integer> forbidden = new HashMap<>();

    /** @param map of which all that it knows was read already, without a mistake */
    ExpectationPlaces(YamlMap map) throws YamlException {
        for (String key : List.of("lines", "errors", "exit", "seconds", "explored")) {
            keys.put(key, map.lineOf(key));
        }
        Optional<YamlNode> exploration = map.find("explored");
        if (exploration.isPresent()) {
            YamlMap explored = exploration.get().map();
            for (String key : EXPLORED) {
                keys.put(key, explored.find(key).isPresent() ? explored.lineOf(key) : map.lineOf("explored"));
            }
            read(explored.find("outcomes"), outcomes);
            read(explored.find("forbidden"), forbidden);
        }
    }

    private static void read(Optional<YamlNode> list, Map<Outcome, Integer> lines) throws YamlException {
        if (list.isPresent()) {
            for (YamlNode each : list.get().list()) {
                lines.put(ExploredExpectation.outcome(each), each.line());
            }
        }
    }

    /** The line of a key, from 1; that of what it belongs to where it is left out. */
    int of(String key) {
        return keys.getOrDefault(key, 1);
    }

    /** The line with which a difference disagrees, from 1. */
    int of(Difference difference) {
        return switch (difference) {
            case Difference.Ended(var ending, _) -> of(ending instanceof Ending.TimeLimit ? "seconds" : "exit");
            case Difference.Printed(boolean error, LineMismatch mismatch) -> mismatch.place().orElse(of(error ? "errors" : "lines"));
            case Difference.Missing missing -> outcomes.getOrDefault(missing.outcome(), of("outcomes"));
            case Difference.Possible possible -> forbidden.getOrDefault(possible.found().outcome(), of("outcomes"));
            case Difference.FailureMissing _,Difference.Fails _ -> of("failures");
            case Difference.RaceMissing _,Difference.Races _ -> of("races");
            case Difference.Incomplete _ -> of("explored");
        };
    }
}
