package dev.conc.ui.screen;

import java.util.ArrayList;
import java.util.List;

/** A text on as many lines as it takes, all of which begin below its first word. */
public final class Hanging {
    /** Where less room is left, the text is cut rather than broken into letters. */
    private static final int NARROWEST = 12;

    private Hanging() {}

    /**
     * The lines.
     *
     * @param before what stands before the text
     * @param pieces the text in parts; where it must be broken, it is between two of them if that can be
     */
    public static List<Line> lines(List<Span> before, List<String> pieces, Role role, int width) {
        int indent = new Line(before).width();
        List<String> rows = width - indent < NARROWEST ? List.of(String.join(" ", pieces)) : rows(pieces, width - indent - 1);
        List<Line> lines = new ArrayList<>();
        for (String row : rows) {
            List<Span> spans = new ArrayList<>(lines.isEmpty() ? before : List.of(new Span(" ".repeat(indent), Role.TEXT)));
            spans.add(new Span(row, role));
            lines.add(new Line(List.copyOf(spans)));
        }
        return lines;
    }

    private static List<String> rows(List<String> pieces, int width) {
        List<String> rows = new ArrayList<>();
        for (String piece : pieces) {
            String longer = rows.isEmpty() ? piece : rows.getLast() + " " + piece;
            if (!rows.isEmpty() && Glyph.width(longer) <= width) {
                rows.set(rows.size() - 1, longer);
            } else {
                Wrapper.wrap(List.of(new Span(piece, Role.TEXT)), width).forEach(line -> rows.add(line.text()));
            }
        }
        return rows;
    }
}
