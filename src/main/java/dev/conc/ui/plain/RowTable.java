package dev.conc.ui.plain;

import dev.conc.lesson.CourseTest;
import dev.conc.lesson.CurriculumRow;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of the curriculum: the programs that show each, and what of them is tested. */
public final class RowTable {
    private RowTable() {}

    /** The table as text; {@code width} is the columns of a line. */
    public static String of(List<CurriculumRow> rows, int width, Messages messages, Theme theme) {
        List<TableLayout.Row> table = new ArrayList<>();
        table.add(TableLayout.Row.of(List.of(messages.text("rows.row"), messages.text("rows.program"), messages.text("rows.tests")),
                Role.STRONG, true));
        for (CurriculumRow row : rows) {
            String name = row.name();
            for (CurriculumRow.CheckedProgram each : row.programs()) {
                String tests = each.tests().stream().map(test -> messages.text("rows." + test))
                        .collect(Collectors.joining(messages.text("between")));
                table.add(TableLayout.Row.of(List.of(name, each.program().id(), tests), Role.TEXT, false));
                name = "";
            }
            if (row.programs().isEmpty()) {
                table.add(TableLayout.Row.of(List.of(name, messages.text("rows.none", row.lesson()), ""), Role.ERROR, false));
            }
        }
        List<Line> lines = new ArrayList<>(TableLayout.lines(table, width));
        lines.add(Line.EMPTY);
        for (CourseTest test : CourseTest.values()) {
            lines.add(Line.of(messages.text("rows.test", messages.text("rows." + test)), Role.STRONG));
            Wrapper.wrap(List.of(new Span(test.nameFor("PROGRAM"), Role.TEXT)), Math.max(20, width - 2))
                    .forEach(line -> lines.add(line.after(new Span("  ", Role.TEXT))));
        }
        return PlainText.of(lines, theme);
    }
}
