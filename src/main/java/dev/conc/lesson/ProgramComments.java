package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.text.TextFile;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlMap;
import dev.conc.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The comments of a lesson's programs in the language of the learner. A program is written once, with English comments, and is run, edited and copied as it is;
 * where its source is shown beside a text, the comments that {@code comments.zh.yaml} knows are those of that file, each in its own line.
 */
public final class ProgramComments {
    private static final int FORMAT = 1;
    private static final String BEGINNING = "//";

    private final Map<String, String> translated;

    private ProgramComments(Map<String, String> translated) {
        this.translated = translated;
    }

    /**
     * The source of a program, or of the learner's version of it, as it is shown.
     *
     * @throws dev.conc.problem.Problem if the source cannot be read
     */
    public static String shown(Program program, Language language) {
        String source = program.source();
        if (language == Language.EN || program.piped().isPresent()) {
            return source;
        }
        Path folder = program.original().orElse(program.file()).toAbsolutePath().getParent();
        return folder == null ? source : of(folder, language).in(source);
    }

    /** Those of a lesson; none where there is no such file, or it cannot be read. */
    private static ProgramComments of(Path folder, Language language) {
        try {
            return read(folder.resolve(fileName(language)));
        } catch (IOException | YamlException e) {
            return new ProgramComments(Map.of());
        }
    }

    /** The file of a lesson's folder that holds them. */
    public static String fileName(Language language) {
        return "comments." + language.code() + ".yaml";
    }

    /**
     * Those in a file.
     *
     * @throws YamlException if it is not what docs/lesson-format.md says
     */
    public static ProgramComments read(Path file) throws IOException, YamlException {
        YamlMap map = YamlNode.parse(String.valueOf(file.getFileName()), 1, TextFile.read(file, TextFile.DESCRIPTION)).map();
        map.format(FORMAT);
        Map<String, String> translated = new HashMap<>();
        for (Map.Entry<String, YamlNode> each : map.take("comments").map().all().entrySet()) {
            translated.put(each.getKey(), each.getValue().text());
        }
        map.noMore();
        return new ProgramComments(Map.copyOf(translated));
    }

    /** Each comment that is known, and what it is in the other language. */
    public Map<String, String> all() {
        return translated;
    }

    /** A source with those of its comments translated that are known. It has as many lines as before. */
    public String in(String source) {
        return translated.isEmpty() ? source
                : source.lines().map(this::line).collect(Collectors.joining("\n", "", source.endsWith("\n") ? "\n" : ""));
    }

    /** A text that begins with two slashes is known only if it is a comment, or as good as one. */
    private String line(String line) {
        for (int at = line.indexOf(BEGINNING); at >= 0; at = line.indexOf(BEGINNING, at + 1)) {
            String other = translated.get(line.substring(at + BEGINNING.length()).strip());
            if (other != null) {
                return line.substring(0, at) + BEGINNING + " " + other;
            }
        }
        return line;
    }
}
