package dev.conc.ui.plain;

import dev.conc.progress.Standing;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.TableLayout;
import java.util.ArrayList;
import java.util.List;

/** How far a learner is in each lesson, as a table. */
public final class ProgressTable {
    /** The sign of a lesson whose pages were all shown. */
    static final String DONE = "✓";

    /**
     * A lesson and where the learner stands in it.
     *
     * @param id the id of the lesson
     * @param title in the language that was asked for
     */
    public record Row(String id, String title, Standing standing) {}

    private ProgressTable() {}

    /** The table as text; {@code width} is the columns of a line. */
    public static String of(List<Row> rows, Messages messages, int width, Theme theme) {
        List<TableLayout.Row> table = new ArrayList<>();
        table.add(TableLayout.Row.of(List.of(messages.text("progress.lesson"), "", messages.text("progress.pages"),
                messages.text("progress.predictions"), messages.text("progress.questions")), Role.STRONG, true));
        for (Row row : rows) {
            Standing standing = row.standing();
            table.add(TableLayout.Row.of(List.of(row.id(), row.title(), pages(standing),
                    part(standing.right(), standing.asked()), part(standing.answered(), standing.questions())), Role.TEXT, false));
        }
        return PlainText.of(TableLayout.lines(table, width), theme);
    }

    private static String part(int some, int all) {
        return all == 0 ? "" : some + "/" + all;
    }

    /** How many pages of how many were shown, with a sign where that is all of them. */
    static String pages(Standing standing) {
        return standing.seenPages() + "/" + standing.pages() + (standing.isDone() ? " " + DONE : "");
    }
}
