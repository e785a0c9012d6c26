package dev.conc.ui;

import java.util.List;
import java.util.stream.Collectors;

/** Lines as plain text, or with escape sequences for the looks where that is wanted. */
public final class PlainText {
    private PlainText() {}

    /** The lines joined, each ended. */
    static String of(List<Line> lines, boolean coloured) {
        return lines.stream()
                .map(line -> (coloured ? coloured(line) : Glyph.harmless(line.text())).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** The source of a program with line numbers. */
    public static String source(String source, boolean coloured) {
        List<Line> lines = JavaSource.lines(source);
        int digits = Math.max(2, Integer.toString(lines.size()).length());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Span number = new Span(String.format("%" + digits + "d  ", i + 1), Role.LINE_NUMBER);
            out.append(of(List.of(lines.get(i).after(number)), coloured));
        }
        return out.toString();
    }

    private static String coloured(Line line) {
        StringBuilder out = new StringBuilder();
        for (Span span : line.spans()) {
            String text = Glyph.harmless(span.text());
            Style style = Theme.COLOUR.style(span.role());
            out.append(style.equals(Style.PLAIN) ? text : style.sequence() + text + "\u001b[0m");
        }
        return out.toString();
    }
}
