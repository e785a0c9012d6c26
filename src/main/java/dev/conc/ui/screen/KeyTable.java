package dev.conc.ui.screen;

import java.util.ArrayList;
import java.util.List;

/** The keys of a screen and what each does; a table of two columns. */
public final class KeyTable {
    private static final int KEY_COLUMN = 22;
    /** Where fewer cells are left beside the keys, what they do stands below them. */
    private static final int NARROWEST = 20;

    private static final int INDENT = 3;

    private KeyTable() {}

    /** A row for each line of the table, {@code keys | what they do}; more where there is not room enough. */
    public static List<Line> lines(String table, int width) {
        return lines(table, width, KEY_COLUMN);
    }

    /** The same with so many columns for the keys, or whatever else is told of. */
    public static List<Line> lines(String table, int width, int keyColumn) {
        boolean beside = width - keyColumn >= NARROWEST;
        int column = beside ? keyColumn + 1 : INDENT;
        List<Line> lines = new ArrayList<>();
        table.lines().forEach(entry -> {
            String[] parts = entry.split("\\|", 2);
            String keys = " " + parts[0].strip();
            List<Line> words = Wrapper.wrap(List.of(new Span(parts[1].strip(), Role.TEXT)), Math.max(2, width - column));
            if (!beside) {
                lines.add(Line.of(keys, Role.KEY));
            }
            for (int i = 0; i < words.size(); i++) {
                String before = beside && i == 0 ? keys + " ".repeat(Math.max(1, column - Glyph.width(keys))) : " ".repeat(column);
                List<Span> spans = new ArrayList<>(List.of(new Span(before, Role.KEY)));
                spans.addAll(words.get(i).spans());
                lines.add(new Line(List.copyOf(spans)));
            }
        });
        return lines;
    }
}
