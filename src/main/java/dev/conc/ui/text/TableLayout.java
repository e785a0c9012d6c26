package dev.conc.ui.text;

import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Lays out a table: columns as wide as they need, the widest narrowed until all fit. */
public final class TableLayout {
    /** What stands between two columns. */
    public static final String GAP = "  ";

    /** A row: its cells from left to right, and whether it is the table's head. */
    public record Row(List<List<Span>> cells, boolean head) {
        /** A row of plain texts, each in one role. */
        public static Row of(List<String> texts, Role role, boolean head) {
            return new Row(texts.stream().map(each -> List.of(new Span(each, role))).toList(), head);
        }
    }

    private TableLayout() {}

    public static List<Line> lines(TableBlock table, int width) {
        return lines(rows(table), width);
    }

    /** A table of rows; a cell that is wider than its column is wrapped. The last cell of a row that has fewer than others reaches to the table's end. */
    public static List<Line> lines(List<Row> rows, int width) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        int[] widths = new int[columns];
        for (Row row : rows) {
            boolean reaches = row.cells().size() < columns;
            for (int i = 0; i < row.cells().size() - (reaches ? 1 : 0); i++) {
                widths[i] = Math.max(widths[i], new Line(row.cells().get(i)).width());
            }
        }
        narrow(widths, width - GAP.length() * (columns - 1));
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.addAll(lines(row, widths));
            if (row.head()) {
                lines.add(Line.of("─".repeat(Arrays.stream(widths).sum() + GAP.length() * (columns - 1)), Role.RULE));
            }
        }
        return lines;
    }

    private static void narrow(int[] widths, int most) {
        while (Arrays.stream(widths).sum() > most) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= 2) {
                return;
            }
            widths[widest]--;
        }
    }

    private static List<Line> lines(Row row, int[] widths) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean last = i + 1 == row.cells().size();
            int given = last ? Arrays.stream(widths, i, widths.length).sum() + GAP.length() * (widths.length - 1 - i) : widths[i];
            cells.add(Wrapper.wrap(row.cells().get(i), given));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Line cell = y < cells.get(i).size() ? cells.get(i).get(y) : Line.EMPTY;
                spans.addAll(cell.spans());
                if (i + 1 < cells.size()) {
                    spans.add(new Span(" ".repeat(Math.max(0, widths[i] - cell.width())) + GAP, Role.TEXT));
                }
            }
            lines.add(new Line(spans));
        }
        return lines;
    }

    private static List<Row> rows(TableBlock table) {
        List<Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean head = part instanceof TableHead;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<List<Span>> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(Inlines.spans(cell, head ? Role.STRONG : Role.TEXT));
                }
                rows.add(new Row(cells, head));
            }
        }
        return rows;
    }
}
