package dev.conc.cli;

import dev.conc.problem.Problem;
import dev.conc.ui.plain.PlainText;
import dev.conc.ui.screen.KeyTable;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;

/** All commands at a glance, a line each, so that a terminal of 24 rows shows them; {@code conc --help} tells the rest. */
final class Overview {
    /** Stands in help for the lesson that comes first. */
    static final String FIRST_LESSON = "LESSON";

    private static final int COMMAND_COLUMN = 12;

    private Overview() {}

    /** Prints it. */
    static void print(Context context) {
        Theme theme = context.helpTheme();
        Messages messages = new Messages(context.language(), theme);
        context.out().print(of(firstLesson(context), messages, context.environment().width(), theme));
        context.out().flush();
    }

    /** The id of the lesson to begin with. Help is shown also where the folders of lessons cannot be read. */
    static String firstLesson(Context context) {
        try {
            return context.catalogue().entries().stream().findFirst().map(each -> each.about().id()).orElse(FIRST_LESSON);
        } catch (Problem e) {
            return FIRST_LESSON;
        }
    }

    /**
     * The lines, each ended.
     *
     * @param firstLesson the id of the lesson to begin with
     */
    static String of(String firstLesson, Messages messages, int width, Theme theme) {
        List<Line> lines = new ArrayList<>(paragraph(messages.text("overview.what"), width));
        lines.add(Line.EMPTY);
        lines.addAll(KeyTable.lines(messages.text("overview.commands"), width, COMMAND_COLUMN));
        messages.text("overview.more", firstLesson).lines().forEach(each -> lines.addAll(paragraph(each, width)));
        return PlainText.of(lines, theme);
    }

    private static List<Line> paragraph(String text, int width) {
        return Wrapper.wrap(List.of(new Span(text, Role.TEXT)), width);
    }
}
