package dev.conc.ui.text;

import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Lays out Markdown blocks as lines of a width. */
public final class MarkdownLayout extends AbstractVisitor {
    private final int width;
    private final List<Line> lines = new ArrayList<>();

    private MarkdownLayout(int width) {
        this.width = width;
    }

    /** The lines of the blocks, with an empty line between two blocks. */
    public static List<Line> lines(List<Node> blocks, int width) {
        MarkdownLayout layout = new MarkdownLayout(width);
        for (Node block : blocks) {
            if (!layout.lines.isEmpty()) {
                layout.lines.add(Line.EMPTY);
            }
            block.accept(layout);
        }
        return layout.lines;
    }

    @Override
    public void visit(Heading heading) {
        lines.addAll(Wrapper.wrap(Inlines.spans(heading, Role.HEADING), width));
    }

    @Override
    public void visit(Paragraph paragraph) {
        lines.addAll(Wrapper.wrap(Inlines.spans(paragraph, Role.TEXT), width));
    }

    @Override
    public void visit(BulletList list) {
        children(list).forEach(item -> item("• ", item));
    }

    @Override
    public void visit(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item : children(list)) {
            item(number++ + ". ", item);
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        indented(quote, "│ ", "│ ", Role.CUE);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak line) {
        lines.add(Line.of("─".repeat(Math.max(0, width)), Role.RULE));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            lines.addAll(TableLayout.lines(table, width));
        }
    }

    private void item(String mark, Node item) {
        indented(item, mark, " ".repeat(Glyph.width(mark)), Role.TEXT);
    }

    private void indented(Node parent, String first, String others, Role role) {
        List<Line> inside = lines(children(parent), width - Glyph.width(first));
        for (int i = 0; i < inside.size(); i++) {
            lines.add(inside.get(i).after(new Span(i == 0 ? first : others, role)));
        }
    }

    private void code(String literal) {
        literal.lines().forEach(text -> Wrapper.chop(List.of(new Span(text, Role.CODE)), width - 2)
                .forEach(line -> lines.add(line.after(new Span("  ", Role.TEXT)))));
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
