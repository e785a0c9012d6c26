package dev.conc.lesson;

import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which lines of {@code lesson.md} its front matter says what. */
public final class FrontMatterLines {
    private static final int FIRST = 2;

    private final Map<List<String>, Integer> lines = new HashMap<>();

    private FrontMatterLines() {}

    /** Of a text of which nothing is known. */
    static FrontMatterLines none() {
        return new FrontMatterLines();
    }

    /** Of the YAML between the marks. */
    static FrontMatterLines read(String file, String yaml) {
        FrontMatterLines found = new FrontMatterLines();
        try {
            YamlMap map = YamlNode.parse(file, FIRST, yaml).map();
            for (String key : List.of("order", "requires", "aliases", "rows")) {
                found.lines.put(List.of(key), map.lineOf(key));
            }
            found.items("requires", map.find("requires"));
            found.items("aliases", map.find("aliases"));
            Optional<YamlNode> rows = map.find("rows");
            if (rows.isPresent()) {
                for (var row : rows.get().map().all().entrySet()) {
                    found.items(row.getKey(), Optional.of(row.getValue()));
                }
            }
        } catch (YamlException e) {
            // Who reads what it says tells what is wrong; what was found until then serves.
        }
        return found;
    }

    private void items(String key, Optional<YamlNode> list) throws YamlException {
        if (list.isPresent()) {
            for (YamlNode each : list.get().list()) {
                lines.putIfAbsent(List.of(key, each.text()), each.line());
            }
        }
    }

    /** The line of a key, from 1; 1 where it does not stand there. */
    public int of(String key) {
        return lines.getOrDefault(List.of(key), 1);
    }

    /** The line of an item in the list of a key, or of a row; that of the key where it does not stand there. */
    public int of(String key, String item) {
        return lines.getOrDefault(List.of(key, item), of(key));
    }
}
