package dev.conc.ui;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the inline nodes of a Markdown block into spans. */
final class Inlines {
    private final List<Span> spans = new ArrayList<>();

    private Inlines() {}

    static List<Span> spans(Node block, Role role) {
        Inlines inlines = new Inlines();
        inlines.children(block, role);
        return inlines.spans;
    }

    private void children(Node parent, Role role) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> spans.add(new Span(text.getLiteral(), role));
                case Code code -> spans.add(new Span(code.getLiteral(), Role.CODE));
                case Emphasis emphasis -> children(emphasis, Role.EMPHASIS);
                case StrongEmphasis strong -> children(strong, isCue(strong) ? Role.CUE : Role.STRONG);
                case Link link -> link(link, role);
                case SoftLineBreak soft -> {
                    if (!betweenWide(soft)) {
                        spans.add(new Span(" ", role));
                    }
                }
                case HardLineBreak _ -> spans.add(new Span(" ", role));
                default -> children(child, role);
            }
        }
    }

    private void link(Link link, Role role) {
        children(link, Role.LINK);
        String destination = link.getDestination();
        if (destination.contains("://") && !plain(link).equals(destination)) {
            spans.add(new Span(" (" + destination + ")", role));
        }
    }

    /** The bold words that begin a block quote: Predict, Watch, Check. */
    private static boolean isCue(StrongEmphasis strong) {
        return strong.getPrevious() == null
                && strong.getParent() instanceof Paragraph paragraph
                && paragraph.getParent() instanceof BlockQuote;
    }

    /** Chinese has no spaces between words, so the end of a line in the file stands for none. */
    private static boolean betweenWide(SoftLineBreak soft) {
        String before = plain(soft.getPrevious());
        String after = plain(soft.getNext());
        return !before.isEmpty() && !after.isEmpty()
                && Glyph.width(before.substring(before.offsetByCodePoints(before.length(), -1))) == 2
                && Glyph.width(after.substring(0, after.offsetByCodePoints(0, 1))) == 2;
    }

    private static String plain(@org.jspecify.annotations.Nullable Node node) {
        return switch (node) {
            case null -> "";
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            default -> {
                StringBuilder all = new StringBuilder();
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    all.append(plain(child));
                }
                yield all.toString();
            }
        };
    }
}
