package dev.conc.ui.plain;

import dev.conc.lesson.LessonSearch.Hit;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;

/** Places where words were found: a line for each page, with what stands there below it. */
public final class HitTable {
    private HitTable() {}

    /** The places as text; {@code width} is the columns of a line. */
    public static String of(List<Hit> hits, int width, Theme theme) {
        List<Line> lines = new ArrayList<>();
        String before = "";
        for (Hit hit : hits) {
            String page = hit.entry().about().id() + " " + (hit.section() + 1) + "  ";
            if (!page.equals(before)) {
                lines.add(new Line(List.of(new Span(page, Role.KEY), new Span(hit.page(), Role.STRONG))));
                before = page;
            }
            if (!hit.text().equals(hit.page()) || !hit.place().isEmpty()) {
                String place = hit.place().isEmpty() ? "" : hit.place() + "  ";
                Wrapper.wrap(List.of(new Span(place, Role.COMMENT), new Span(hit.text(), Role.TEXT)), Math.max(20, width - 4))
                        .forEach(line -> lines.add(line.after(new Span("    ", Role.TEXT))));
            }
        }
        return PlainText.of(lines, theme);
    }
}
