package dev.conc.program.expect;

import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import dev.conc.yaml.YamlParts;
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
        List<ExpectedLines> lines = new ArrayList<>();
        YamlParts parts = new YamlParts();
        for (YamlNode item : list.list()) {
            parts.check(() -> lines.add(readItem(item)));
        }
        parts.end();
        return new Ordered(List.copyOf(lines));
    }

    private static ExpectedLines readItem(YamlNode item) throws YamlException {
        if (item.isScalar()) {
            return new Line(pattern(item));
        }
        YamlMap map = item.map();
        Optional<YamlNode> unordered = map.find("unordered");
        Optional<YamlNode> repeat = map.find("repeat");
        if (unordered.isPresent() == repeat.isPresent()) {
            throw item.complain("expect.line");
        }
        if (unordered.isPresent()) {
            map.noMore();
            return readUnordered(unordered.get());
        }
        int from = number(map, "from", 1);
        int to = number(map, "to", Integer.MAX_VALUE);
        map.noMore();
        if (from < 0 || to < from) {
            throw item.complain("expect.fromTo");
        }
        return new Repeat(pattern(repeat.orElseThrow()), from, to);
    }

    private static Unordered readUnordered(YamlNode list) throws YamlException {
        List<List<LinePattern>> sequences = new ArrayList<>();
        YamlParts parts = new YamlParts();
        for (YamlNode item : list.list()) {
            parts.check(() -> sequences.add(item.isScalar() ? List.of(pattern(item)) : readSequence(item.map())));
        }
        parts.end();
        return new Unordered(List.copyOf(sequences));
    }

    private static List<LinePattern> readSequence(YamlMap map) throws YamlException {
        List<LinePattern> sequence = new ArrayList<>();
        YamlParts parts = new YamlParts();
        for (YamlNode line : map.take("ordered").list()) {
            parts.check(() -> sequence.add(pattern(line)));
        }
        parts.check(map::noMore);
        parts.end();
        return List.copyOf(sequence);
    }

    private static int number(YamlMap map, String key, int otherwise) throws YamlException {
        Optional<YamlNode> value = map.find(key);
        return value.isPresent() ? value.get().integer() : otherwise;
    }

    private static LinePattern pattern(YamlNode line) throws YamlException {
        try {
            return LinePattern.parse(line.text()).at(line.line());
        } catch (PatternInvalid e) {
            throw line.complain(e);
        }
    }
}
