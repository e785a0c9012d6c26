package dev.conc.ui.plain;

import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.JavaSource;
import java.util.List;
import java.util.stream.Collectors;

/** Lines as plain text, or with escape sequences for the looks where the theme has colours. */
public final class PlainText {
    private PlainText() {}

    /** The lines joined, each ended. */
    public static String of(List<Line> lines, Theme theme) {
        return lines.stream()
                .map(line -> text(line, theme).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** The source of a program with line numbers. */
    public static String source(String source, Theme theme) {
        List<Line> lines = JavaSource.lines(source);
        int digits = Math.max(2, Integer.toString(lines.size()).length());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Span number = new Span(String.format("%" + digits + "d  ", i + 1), Role.LINE_NUMBER);
            out.append(of(List.of(lines.get(i).after(number)), theme));
        }
        return out.toString();
    }

    private static String text(Line line, Theme theme) {
        StringBuilder out = new StringBuilder();
        for (Span span : line.spans()) {
            String text = theme.drawn(Glyph.harmless(span.text()), span.role());
            out.append(theme.begin(span.role())).append(text).append(theme.end(span.role()));
        }
        return out.toString();
    }
}
