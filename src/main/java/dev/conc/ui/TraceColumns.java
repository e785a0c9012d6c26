package dev.conc.ui;

import dev.conc.schedule.worker.Story;
import java.util.ArrayList;
import java.util.List;

/** An execution as a table: a column for each thread, a row for each step, and the line of the source beside it. */
final class TraceColumns {
    /** A column narrower than this is no pleasure to read. */
    private static final int NARROWEST = 14;

    private static final int NUMBERS = 12;

    /** Of a longer execution only the beginning and the end are shown. */
    private static final int BEGINNING = 20;

    private static final int END = 80;

    private final Messages messages;
    private final EventWords words;
    private final SourceLines source;
    private final int width;

    TraceColumns(Messages messages, SourceLines source, int width) {
        this.messages = messages;
        this.words = new EventWords(messages);
        this.source = source;
        this.width = width;
    }

    /** The lines of the table. */
    List<Line> lines(Story story) {
        int threads = story.threads().size();
        boolean columns = (width - NUMBERS) / (threads + 1) >= NARROWEST;
        List<TableLayout.Row> rows = new ArrayList<>();
        rows.add(head(story, columns));
        int steps = story.steps().size();
        boolean whole = steps <= BEGINNING + END;
        for (int i = 0; i < steps; i++) {
            if (whole || i < BEGINNING || i >= steps - END) {
                rows.add(row(story, i, columns));
            } else if (i == BEGINNING) {
                rows.add(TableLayout.Row.of(List.of("…", messages.text("trace.left", steps - BEGINNING - END)), Role.EMPHASIS, false));
            }
        }
        return TableLayout.lines(rows, width);
    }

    private TableLayout.Row head(Story story, boolean columns) {
        List<String> cells = new ArrayList<>(List.of(messages.text("trace.step")));
        if (columns) {
            story.threads().forEach(each -> cells.add(each.name()));
        } else {
            cells.addAll(List.of(messages.text("trace.thread"), messages.text("trace.event")));
        }
        cells.addAll(List.of(messages.text("trace.line"), messages.text("trace.source")));
        return TableLayout.Row.of(cells, Role.STRONG, true);
    }

    private TableLayout.Row row(Story story, int number, boolean columns) {
        Story.Step step = story.steps().get(number);
        List<List<Span>> cells = new ArrayList<>();
        cells.add(List.of(new Span(Integer.toString(number + 1), Role.LINE_NUMBER)));
        if (columns) {
            for (int i = 0; i < story.threads().size(); i++) {
                cells.add(i == step.thread() ? List.of(new Span(words.of(step), Role.TEXT)) : List.of());
            }
        } else {
            cells.add(List.of(new Span(story.threads().get(step.thread()).name(), Role.TAG)));
            cells.add(List.of(new Span(words.of(step), Role.TEXT)));
        }
        cells.add(List.of(new Span(source.place(step.file(), step.line()), Role.LINE_NUMBER)));
        cells.add(List.of(new Span(source.text(step.file(), step.line()), Role.CODE)));
        return new TableLayout.Row(cells, false);
    }
}
