package dev.conc.ui;

import java.util.ArrayList;
import java.util.List;

/** A text on as many lines as it takes, all of which begin below its first word. */
final class Hanging {
    /** Where less room is left, the text is cut rather than broken into letters. */
    private static final int NARROWEST = 12;

    private Hanging() {}

    static List<Line> lines(List<Span> before, String text, Role role, int width) {
        int indent = new Line(before).width();
        List<Line> parts = width - indent < NARROWEST ? List.of(Line.of(text, role)) : Wrapper.wrap(List.of(new Span(text, role)), width - indent - 1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Span> spans = new ArrayList<>(i == 0 ? before : List.of(new Span(" ".repeat(indent), Role.TEXT)));
            spans.addAll(parts.get(i).spans());
            lines.add(new Line(List.copyOf(spans)));
        }
        return lines;
    }
}
