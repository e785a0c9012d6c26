package dev.conc.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of text whose parts are of several kinds. */
record Line(List<Span> spans) {
    static final Line EMPTY = new Line(List.of());

    static Line of(String text, Role role) {
        return new Line(List.of(new Span(text, role)));
    }

    /** This line after {@code before}. */
    Line after(Span before) {
        List<Span> all = new ArrayList<>(List.of(before));
        all.addAll(spans);
        return new Line(List.copyOf(all));
    }

    /** The columns that the line takes on a terminal. */
    int width() {
        return spans.stream().mapToInt(each -> Glyph.width(each.text())).sum();
    }

    /** The text alone. */
    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
