package dev.conc.ui.screen;

import java.util.ArrayList;
import java.util.List;

/** The keys that the status line names, the most useful in this state first. */
public final class KeyHints {
    private KeyHints() {}

    /** Those of them that a line has room for. */
    public static Line line(Messages messages, List<String> hints, int width) {
        List<Span> spans = new ArrayList<>();
        for (String hint : hints) {
            String[] parts = messages.text(hint).split(" ", 2);
            if (new Line(spans).width() + Glyph.width(parts[0] + parts[1]) + 3 > width) {
                break;
            }
            spans.add(new Span(spans.isEmpty() ? "" : "  ", Role.STATUS));
            spans.add(new Span(parts[0], Role.KEY));
            spans.add(new Span(" " + parts[1], Role.STATUS));
        }
        return new Line(List.copyOf(spans));
    }

}
