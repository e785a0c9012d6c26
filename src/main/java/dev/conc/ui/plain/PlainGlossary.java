package dev.conc.ui.plain;

import dev.conc.glossary.Entry;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.MarkdownLayout;
import java.io.PrintWriter;
import java.util.List;
import org.commonmark.node.Node;

/** An entry of the glossary as text. */
public final class PlainGlossary {
    private final int width;
    private final Theme theme;
    private final Messages messages;

    /**
     * @param width the columns that a line may take
     * @param messages in the language of what is printed
     */
    public PlainGlossary(int width, Messages messages, Theme theme) {
        this.messages = messages;
        this.width = width;
        this.theme = theme;
    }

    /** Prints a page of help. */
    public void print(List<Node> page, PrintWriter out) {
        out.print(PlainText.of(MarkdownLayout.lines(page, width), theme));
    }

    /**
     * Prints an entry.
     *
     * @param translation its name in the other language; may be empty
     */
    public void print(Entry entry, String translation, PrintWriter out) {
        String names = String.join(messages.text("between"), entry.names());
        boolean same = translation.isEmpty() || entry.names().contains(translation);
        out.print(PlainText.of(List.of(Line.of(same ? names : messages.text("glossary.head", names, translation), Role.HEADING)), theme));
        out.print(PlainText.of(MarkdownLayout.lines(entry.text(), width), theme));
    }
}
