package dev.conc.glossary;

import dev.conc.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Pages of help that are longer than the entry of a word: {@code conc help python}. */
public final class HelpPage {
    /** The names of the pages. */
    public static final List<String> NAMES = List.of("python");

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private HelpPage() {}

    /** The blocks of a page, as Markdown. */
    public static List<Node> of(String name, Language language) {
        String file = name + (language == Language.EN ? ".md" : ".zh.md");
        try (InputStream in = HelpPage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not among the resources: the build puts it there from docs");
            }
            List<Node> blocks = new ArrayList<>();
            Node document = PARSER.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
                blocks.add(block);
            }
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
