package dev.conc.glossary;

import dev.conc.language.Language;
import dev.conc.lesson.MarkdownText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes the Markdown of a glossary apart: a {@code ##} heading names an entry, and what follows up to the next one is its text. */
final class GlossaryReader {
    private static final Map<Language, String> FILES = Map.of(Language.EN, "glossary.md", Language.ZH, "glossary.zh.md");
    private static final Parser PARSER = Parser.builder().build();
    private static final int ENTRY = 2;
    /** In a translation the English name stands behind the names. */
    private static final Pattern TRANSLATED = Pattern.compile("(.*)（(.*)）");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,、]\\s*");

    private GlossaryReader() {}

    /** The entries in a language, in the order of the file. */
    static List<Entry> read(Language language) {
        List<Entry> entries = new ArrayList<>();
        Heading heading = null;
        List<Node> blocks = new ArrayList<>();
        for (Node block = PARSER.parse(text(language)).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading found && found.getLevel() <= ENTRY) {
                add(entries, heading, blocks);
                heading = found.getLevel() == ENTRY ? found : null;
                blocks = new ArrayList<>();
            } else {
                blocks.add(block);
            }
        }
        add(entries, heading, blocks);
        return entries;
    }

    private static void add(List<Entry> entries, @Nullable Heading heading, List<Node> blocks) {
        if (heading != null) {
            String title = MarkdownText.of(heading);
            Matcher translated = TRANSLATED.matcher(title);
            List<String> names = List.of(BETWEEN_NAMES.split(translated.matches() ? translated.group(1) : title));
            entries.add(new Entry(names, translated.matches() ? translated.group(2) : names.getFirst(), blocks));
        }
    }

    private static String text(Language language) {
        String file = FILES.get(language);
        try (InputStream in = GlossaryReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not among the resources: the build puts it there from docs");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
