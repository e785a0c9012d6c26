package dev.conc.ui.plain;

import dev.conc.lesson.Catalogue;
import dev.conc.progress.Standing;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list of lessons: id, title, time, and what each is about. */
public final class LessonTable {
    private LessonTable() {}

    /**
     * The table as text.
     *
     * @param standings where the learner stands in the lessons that were begun, by their ids
     * @param width the columns of a line
     */
    public static String of(List<Catalogue.Entry> entries, Map<String, Standing> standings, int width, Messages messages, Theme theme) {
        int ids = entries.stream().mapToInt(each -> each.about().id().length()).max().orElse(0);
        int time = entries.stream().mapToInt(each -> Glyph.width(minutes(each, messages))).max().orElse(0);
        int room = Math.max(10, width - ids - time - 4 - standings.values().stream()
                .mapToInt(each -> ProgressTable.pages(each).length() + 2).max().orElse(0));
        int titles = Math.min(room, entries.stream().mapToInt(each -> Glyph.width(each.title())).max().orElse(0));
        List<Line> lines = new ArrayList<>();
        for (Catalogue.Entry entry : entries) {
            String id = entry.about().id();
            String minutes = minutes(entry, messages);
            String pages = standings.containsKey(id) ? "  " + ProgressTable.pages(standings.get(id)) : "";
            for (Line title : Wrapper.wrap(List.of(new Span(entry.title(), Role.TEXT)), titles)) {
                lines.add(new Line(List.of(
                        new Span(Glyph.pad(id, ids) + " ", Role.KEY),
                        new Span(Glyph.pad(title.text(), titles) + " ", Role.TEXT),
                        new Span(minutes, Role.COMMENT),
                        new Span(pages, Role.KEY))));
                id = "";
                minutes = "";
                pages = "";
            }
            Wrapper.wrap(List.of(new Span(entry.summary(), Role.TEXT)), Math.max(20, width - 4))
                    .forEach(line -> lines.add(line.after(new Span("    ", Role.TEXT))));
        }
        return PlainText.of(lines, theme);
    }

    private static String minutes(Catalogue.Entry entry, Messages messages) {
        return messages.text("list.minutes", String.format("%3d", entry.about().minutes()));
    }
}
