package dev.conc.ui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line of text whose parts are of several kinds. */
public record Line(List<Span> spans) {
    public static final Line EMPTY = new Line(List.of());

    public static Line of(String text, Role role) {
        return new Line(List.of(new Span(text, role)));
    }

    /** This line after {@code before}. */
    public Line after(Span before) {
        List<Span> all = new ArrayList<>(List.of(before));
        all.addAll(spans);
        return new Line(List.copyOf(all));
    }

    /** The columns that the line takes on a terminal. */
    public int width() {
        return spans.stream().mapToInt(each -> Glyph.width(each.text())).sum();
    }

    /** The text alone. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
