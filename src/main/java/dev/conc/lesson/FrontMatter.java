package dev.conc.lesson;

import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import dev.conc.yaml.YamlParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The YAML at the beginning of {@code lesson.md}.
 *
 * @param order where the lesson stands among the others
 * @param requires ids of the lessons to do first
 * @param aliases other names of the lesson
 * @param seeds the documents that the lesson ports
 * @param rows rows of the curriculum, each with the programs that show it
 */
public record FrontMatter(
        String id,
        int order,
        String title,
        String summary,
        int minutes,
        List<String> requires,
        List<String> aliases,
        List<String> seeds,
        Map<String, List<String>> rows) {
    private static final int FORMAT = 1;
    /** Of any script, as a person types them. */
    private static final String ALIAS = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*";
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** What a translation says of itself: the rest stands in the English text alone. */
    record Translated(String id, String title, String summary) {}

    static FrontMatter read(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        map.format(FORMAT);
        YamlParts parts = new YamlParts();
        FrontMatter read = new FrontMatter(
                parts.read(() -> id(map), ""),
                parts.read(() -> map.take("order").integer(), 0),
                parts.read(() -> words(map, "title"), ""),
                parts.read(() -> words(map, "summary"), ""),
                parts.read(() -> map.take("minutes").integer(), 0),
                parts.read(() -> map.texts("requires"), List.of()),
                parts.read(() -> aliases(map), List.of()),
                parts.read(() -> map.texts("seeds"), List.of()),
                parts.read(() -> rows(map.find("rows")), Map.of()));
        parts.check(map::noMore);
        parts.end();
        return read;
    }

    static Translated readTranslated(YamlNode node) throws YamlException {
        YamlMap map = node.map();
        map.format(FORMAT);
        YamlParts parts = new YamlParts();
        Translated read = new Translated(parts.read(() -> id(map), ""), parts.read(() -> words(map, "title"), ""),
                parts.read(() -> words(map, "summary"), ""));
        parts.check(map::noMore);
        parts.end();
        return read;
    }

    /** Whether a lesson can have this id. */
    public static boolean isId(String text) {
        return text.matches(ID);
    }

    private static String id(YamlMap map) throws YamlException {
        YamlNode id = map.take("id");
        if (!isId(id.text())) {
            throw id.complain("lesson.id", id.text());
        }
        return id.text();
    }

    private static List<String> aliases(YamlMap map) throws YamlException {
        Optional<YamlNode> given = map.find("aliases");
        List<String> aliases = new ArrayList<>();
        if (given.isPresent()) {
            for (YamlNode each : given.get().list()) {
                if (!each.text().matches(ALIAS)) {
                    throw each.complain("lesson.alias", each.text());
                }
                aliases.add(each.text());
            }
        }
        return List.copyOf(aliases);
    }

    private static String words(YamlMap map, String key) throws YamlException {
        YamlNode value = map.take(key);
        if (value.text().isBlank()) {
            throw value.complain("yaml.blank", key);
        }
        return value.text().strip();
    }

    private static Map<String, List<String>> rows(Optional<YamlNode> node) throws YamlException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        if (node.isPresent()) {
            for (var entry : node.get().map().all().entrySet()) {
                List<String> programs = new ArrayList<>();
                for (YamlNode program : entry.getValue().list()) {
                    programs.add(program.text());
                }
                rows.put(entry.getKey(), List.copyOf(programs));
            }
        }
        return rows;
    }

    /**
     * A file taken apart.
     *
     * @param yaml the front matter
     * @param body the Markdown after it, with as many empty lines before it as the front matter has, so that lines count right
     */
    record Split(String yaml, String body) {}

    /** Takes a file apart, or tells the line at which that fails. */
    static Split split(String text, java.util.function.Consumer<Told> fail) {
        List<String> lines = text.lines().toList();
        OptionalInt end = java.util.stream.IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).stripTrailing().equals("---"))
                .findFirst();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
            fail.accept(Sentence.of("lesson.noFrontMatter"));
            return new Split("", "");
        }
        if (end.isEmpty()) {
            fail.accept(Sentence.of("lesson.openFrontMatter"));
            return new Split("", "");
        }
        String yaml = String.join("\n", lines.subList(1, end.getAsInt()));
        String body = "\n".repeat(end.getAsInt() + 1) + String.join("\n", lines.subList(end.getAsInt() + 1, lines.size()));
        return new Split(yaml, body);
    }
}
