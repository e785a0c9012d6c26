package dev.conc.glossary;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A word and what it means.
 *
 * @param names the word, and behind it others for the same thing; at least one
 * @param english the first name of the entry in English, by which it is the same in both languages
 * @param text what it means, as blocks of Markdown
 */
public record Entry(List<String> names, String english, List<Node> text) {
    /** The word. */
    public String name() {
        return names.getFirst();
    }
}
