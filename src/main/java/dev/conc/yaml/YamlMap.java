package dev.conc.yaml;

import dev.conc.problem.Listed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * A YAML mapping from which a format takes the keys it knows. What is left over when all are taken is a mistake, such as a
 * misspelt key, and {@link #noMore} says so.
 */
public final class YamlMap {
    private final YamlNode place;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final Map<String, YamlNode> keys = new LinkedHashMap<>();
    private final Map<String, YamlNode> unread = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    YamlMap(YamlNode place, List<NodeTuple> tuples) throws YamlException {
        this.place = place;
        for (NodeTuple tuple : tuples) {
            YamlNode key = place.at(tuple.getKeyNode());
            if (values.put(key.text(), place.at(tuple.getValueNode())) != null) {
                throw key.complain("yaml.twice", key.text());
            }
            keys.put(key.text(), key);
            unread.put(key.text(), key);
        }
    }

    /** The value of a key that must be there. */
    public YamlNode take(String key) throws YamlException {
        return find(key).orElseThrow(() -> place.complain("yaml.missing", key));
    }

    /** The value of a key that may be left out. */
    public Optional<YamlNode> find(String key) {
        known.add(key);
        unread.remove(key);
        return Optional.ofNullable(values.get(key));
    }

    /** The texts of a list that may be left out: then none. */
    public List<String> texts(String key) throws YamlException {
        List<String> texts = new ArrayList<>();
        Optional<YamlNode> list = find(key);
        if (list.isPresent()) {
            for (YamlNode item : list.get().list()) {
                texts.add(item.text());
            }
        }
        return List.copyOf(texts);
    }

    /** The line of the file in which a key stands, from 1; that in which the mapping begins where it does not stand there. */
    public int lineOf(String key) {
        return keys.getOrDefault(key, place).line();
    }

    /** Every key and its value, in the order of the file, for mappings whose keys are names. */
    public Map<String, YamlNode> all() {
        unread.clear();
        return values;
    }

    /** Checks the {@code format} key against the version that this program reads. */
    public void format(int version) throws YamlException {
        YamlNode format = take("format");
        if (format.integer() != version) {
            throw format.complain("yaml.format", format.text(), version);
        }
    }

    /** Complains about all keys that nobody took. */
    public void noMore() throws YamlException {
        YamlParts parts = new YamlParts();
        unread.forEach((name, key) -> parts.check(() -> {
            throw key.complain("yaml.unknownKey", name, Listed.of(known));
        }));
        parts.end();
    }
}
