package dev.conc.ui.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width. A line breaks at a space or beside a wide character; closing punctuation never begins a line
 * and opening punctuation never ends one (the basic rule of kinsoku, W3C Requirements for Chinese Text Layout, section 3.1.2).
 */
public final class Wrapper {
    private static final String NEVER_FIRST = "，。、；：？！）】》〉」』”’…—·,.;:?!)]}%";
    private static final String NEVER_LAST = "（【《〈「『“‘([{";

    private record Cell(Glyph glyph, Role role) {}

    private Wrapper() {}

    /** The lines of a paragraph; at least one. */
    public static List<Line> wrap(List<Span> spans, int width) {
        int most = Math.max(width, 2);
        List<Cell> cells = cells(spans);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < cells.size()) {
            int end = fitting(cells, start, most);
            int cut = end == cells.size() ? end : breakBefore(cells, start, end);
            lines.add(line(cells, start, cut));
            start = cut;
            while (start < cells.size() && isSpace(cells.get(start))) {
                start++;
            }
        }
        return lines.isEmpty() ? List.of(Line.EMPTY) : lines;
    }

    /** Breaks at the width alone, as is right for output and source. */
    public static List<Line> chop(List<Span> spans, int width) {
        int most = Math.max(width, 2);
        List<Cell> cells = cells(spans);
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < cells.size();) {
            int end = fitting(cells, start, most);
            lines.add(line(cells, start, end));
            start = end;
        }
        return lines.isEmpty() ? List.of(Line.EMPTY) : lines;
    }

    private static List<Cell> cells(List<Span> spans) {
        List<Cell> cells = new ArrayList<>();
        for (Span span : spans) {
            Glyph.of(span.text()).forEach(glyph -> cells.add(new Cell(glyph, span.role())));
        }
        return cells;
    }

    private static int fitting(List<Cell> cells, int start, int width) {
        int used = 0;
        int end = start;
        while (end < cells.size() && used + cells.get(end).glyph().width() <= width) {
            used += cells.get(end).glyph().width();
            end++;
        }
        return end;
    }

    /** The last place at which a line from {@code start} that may hold all before {@code end} can break. */
    private static int breakBefore(List<Cell> cells, int start, int end) {
        for (int cut = end; cut > start; cut--) {
            if (mayBreak(cells, cut)) {
                return cut;
            }
        }
        return end;
    }

    private static boolean mayBreak(List<Cell> cells, int cut) {
        int first = cut;
        while (first < cells.size() && isSpace(cells.get(first))) {
            first++;
        }
        if (first < cells.size() && NEVER_FIRST.contains(cells.get(first).glyph().text())) {
            return false;
        }
        Cell before = cells.get(cut - 1);
        if (first > cut || isSpace(before)) {
            return true;
        }
        boolean wide = before.glyph().width() == 2 || cells.get(cut).glyph().width() == 2;
        return wide && !NEVER_LAST.contains(before.glyph().text());
    }

    private static boolean isSpace(Cell cell) {
        return cell.glyph().text().equals(" ");
    }

    private static Line line(List<Cell> cells, int start, int end) {
        int last = end;
        while (last > start && isSpace(cells.get(last - 1))) {
            last--;
        }
        List<Span> spans = new ArrayList<>();
        for (int i = start; i < last;) {
            Role role = cells.get(i).role();
            StringBuilder text = new StringBuilder();
            while (i < last && cells.get(i).role() == role) {
                text.append(cells.get(i++).glyph().text());
            }
            spans.add(new Span(text.toString(), role));
        }
        return new Line(List.copyOf(spans));
    }
}
