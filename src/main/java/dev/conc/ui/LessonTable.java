package dev.conc.ui;

import dev.conc.lesson.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** The list of lessons: id, title, time, and what each is about. */
public final class LessonTable {
    private LessonTable() {}

    /** The table as text; {@code width} is the columns of a line. */
    public static String of(List<Catalogue.Entry> entries, int width, boolean coloured) {
        int ids = entries.stream().mapToInt(each -> each.about().id().length()).max().orElse(0);
        int titles = entries.stream().mapToInt(each -> Glyph.width(each.title())).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (Catalogue.Entry entry : entries) {
            String minutes = String.format("%3d min", entry.about().minutes());
            lines.add(new Line(List.of(
                    new Span(OutputLines.pad(entry.about().id(), ids) + " ", Role.KEY),
                    new Span(OutputLines.pad(entry.title(), titles) + " ", Role.TEXT),
                    new Span(minutes, Role.COMMENT))));
            Wrapper.wrap(List.of(new Span(entry.summary(), Role.TEXT)), Math.max(20, width - 4))
                    .forEach(line -> lines.add(line.after(new Span("    ", Role.TEXT))));
        }
        return PlainText.of(lines, coloured);
    }
}
