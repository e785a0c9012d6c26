package dev.conc.ui.text;

import dev.conc.lesson.MarkdownText;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
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
import org.jspecify.annotations.Nullable;

/** Turns the inline nodes of a Markdown block into spans. */
final class Inlines extends AbstractVisitor {
    private final List<Span> spans = new ArrayList<>();
    private Role role;

    private Inlines(Role role) {
        this.role = role;
    }

    static List<Span> spans(Node block, Role role) {
        Inlines inlines = new Inlines(role);
        inlines.visitChildren(block);
        return inlines.spans;
    }

    private void add(String text) {
        spans.add(new Span(text, role));
    }

    private void inside(Node parent, Role inner) {
        Role outer = role;
        role = inner;
        visitChildren(parent);
        role = outer;
    }

    @Override
    public void visit(Text text) {
        // In the file a space has to end bold words that end with such a sign; on the screen the sign brings enough.
        String before = plain(text.getPrevious());
        boolean apart = !before.isEmpty() && isWidePunctuation(before.codePointBefore(before.length()));
        add(apart ? text.getLiteral().stripLeading() : text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        spans.add(new Span(code.getLiteral(), Role.CODE));
    }

    @Override
    public void visit(Emphasis emphasis) {
        inside(emphasis, Role.EMPHASIS);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        inside(strong, isCue(strong) ? Role.CUE : Role.STRONG);
    }

    @Override
    public void visit(Link link) {
        inside(link, Role.LINK);
        String destination = link.getDestination();
        if (destination.contains("://") && !plain(link).equals(destination)) {
            add(" (" + destination + ")");
        }
    }

    @Override
    public void visit(SoftLineBreak soft) {
        if (!betweenWide(soft)) {
            add(" ");
        }
    }

    @Override
    public void visit(HardLineBreak hard) {
        add(" ");
    }

    /** The bold words that begin a block quote: Predict, Watch, Check. */
    private static boolean isCue(StrongEmphasis strong) {
        return strong.getPrevious() == null
                && strong.getParent() instanceof Paragraph paragraph
                && paragraph.getParent() instanceof BlockQuote;
    }

    /** Chinese has no spaces between words nor beside its punctuation, so the end of a line in the file stands for none there. */
    private static boolean betweenWide(SoftLineBreak soft) {
        String before = plain(soft.getPrevious());
        String after = plain(soft.getNext());
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        return (isWide(last) && isWide(first)) || isWidePunctuation(last) || isWidePunctuation(first);
    }

    private static boolean isWide(int character) {
        return Glyph.width(Character.toString(character)) == 2;
    }

    private static boolean isWidePunctuation(int character) {
        return isWide(character) && !Character.isLetterOrDigit(character);
    }

    private static String plain(@Nullable Node node) {
        return node == null ? "" : MarkdownText.of(node);
    }
}
