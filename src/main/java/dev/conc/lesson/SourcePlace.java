package dev.conc.lesson;

import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;

/** Where Markdown stands in its file. */
public final class SourcePlace {
    private SourcePlace() {}

    /** The line of a block or of what is in its text, from 1. */
    public static int line(Node at) {
        Node node = at;
        int breaks = 0;
        while (node.getSourceSpans().isEmpty() && node.getParent() != null) {
            breaks += node instanceof Block ? 0 : breaksBefore(node);
            node = node.getParent();
        }
        return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().getFirst().getLineIndex() + 1 + breaks;
    }

    /** The breaks of lines among what stands before a node in the same text. */
    private static int breaksBefore(Node node) {
        int breaks = 0;
        for (Node each = node.getPrevious(); each != null; each = each.getPrevious()) {
            breaks += breaksIn(each);
        }
        return breaks;
    }

    private static int breaksIn(Node node) {
        int breaks = node instanceof SoftLineBreak || node instanceof HardLineBreak ? 1 : 0;
        for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
            breaks += breaksIn(each);
        }
        return breaks;
    }
}
