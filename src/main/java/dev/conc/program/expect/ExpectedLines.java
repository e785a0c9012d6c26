package dev.conc.program.expect;

import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lines must come: one, several in order, several in any order, or one repeated. */
sealed interface ExpectedLines {
    /** One line. */
    record Line(LinePattern pattern) implements ExpectedLines {}

    /** Lines one after the other. */
    record Ordered(List<ExpectedLines> parts) implements ExpectedLines {}

    /** Sequences of lines whose lines mix with each other freely. */
    record Unordered(List<List<LinePattern>> sequences) implements ExpectedLines {}

    /** One line, at least {@code from} and at most {@code to} times. */
    record Repeat(LinePattern pattern, int from, int to) implements ExpectedLines {}

    /** Reads the list that the format calls {@code lines}. */
    static Ordered read(YamlNode list) throws YamlException {
        List<ExpectedLines> parts = new ArrayList<>();
        for (YamlNode item : list.list()) {
            parts.add(readItem(item));
        }
        return new Ordered(List.copyOf(parts));
    }

    private static ExpectedLines readItem(YamlNode item) throws YamlException {
        if (item.isScalar()) {
            return new Line(pattern(item));
        }
        YamlMap map = item.map();
        Optional<YamlNode> unordered = map.find("unordered");
        Optional<YamlNode> repeat = map.find("repeat");
        if (unordered.isPresent() == repeat.isPresent()) {
            throw item.complain("expected a line, `unordered:` or `repeat:`");
        }
        if (unordered.isPresent()) {
            map.noMore();
            return readUnordered(unordered.get());
        }
        int from = number(map, "from", 1);
        int to = number(map, "to", Integer.MAX_VALUE);
        map.noMore();
        if (from < 0 || to < from) {
            throw item.complain("`from` must be 0 or more and at most `to`");
        }
        return new Repeat(pattern(repeat.orElseThrow()), from, to);
    }

    private static Unordered readUnordered(YamlNode list) throws YamlException {
        List<List<LinePattern>> sequences = new ArrayList<>();
        for (YamlNode item : list.list()) {
            List<LinePattern> sequence = new ArrayList<>();
            if (item.isScalar()) {
                sequence.add(pattern(item));
            } else {
                YamlMap map = item.map();
                for (YamlNode line : map.take("ordered").list()) {
                    sequence.add(pattern(line));
                }
                map.noMore();
            }
            sequences.add(List.copyOf(sequence));
        }
        return new Unordered(List.copyOf(sequences));
    }

    private static int number(YamlMap map, String key, int otherwise) throws YamlException {
        Optional<YamlNode> value = map.find(key);
        return value.isPresent() ? value.get().integer() : otherwise;
    }

    private static LinePattern pattern(YamlNode line) throws YamlException {
        try {
            return LinePattern.parse(line.text());
        } catch (IllegalArgumentException e) {
            throw line.complain(String.valueOf(e.getMessage()));
        }
    }
}
