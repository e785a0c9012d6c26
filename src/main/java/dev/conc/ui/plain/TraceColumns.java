package dev.conc.ui.plain;

import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.plain.FoldedTrace.Part;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.text.TableLayout;
import dev.conc.ui.words.EventWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An execution as a table: a column for each thread, a row for each step, and the line of the source beside it. */
final class TraceColumns {
    /** A column narrower than this is no pleasure to read. */
    private static final int NARROWEST = 14;

    private static final int SHORTEST_SOURCE = 12;

    private static final int NUMBERS = 12;

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
    List<Line> lines(Playback trace) {
        int threads = trace.statuses().size();
        boolean columns = (width - NUMBERS) / (threads + 1) >= NARROWEST;
        List<TableLayout.Row> rows = new ArrayList<>();
        rows.add(head(trace, columns));
        for (Part part : FoldedTrace.of(trace)) {
            rows.add(switch (part) {
                case Part.Step step -> row(trace, step.number(), columns);
                case Part.Alone alone ->
                        folded(messages.text("trace.alone", alone.first(), alone.last(), trace.status(alone.thread()).name()));
                case Part.Rounds rounds -> folded(like(rounds));
                case Part.Left left -> folded(messages.text("trace.left", left.steps()));
            });
            if (part instanceof Part.Step shown && trace.step(shown.number()).losesUpdate()) {
                rows.add(TableLayout.Row.of(List.of("✗", words.note(trace.step(shown.number()))), Role.ERROR, false));
            }
        }
        return TableLayout.lines(shortened(rows), width);
    }

    private String like(Part.Rounds rounds) {
        String what = rounds.firstLine() == 0 ? messages.text("trace.round.steps", rounds.period())
                : rounds.firstLine() == rounds.lastLine() ? messages.text("trace.round.line", rounds.firstLine())
                        : messages.text("trace.round.lines", rounds.firstLine(), rounds.lastLine());
        return messages.text("trace.rounds", rounds.first(), rounds.last(), rounds.firstRound(), rounds.lastRound(), what);
    }

    private TableLayout.Row folded(String text) {
        return TableLayout.Row.of(List.of(messages.signs("…"), text), Role.EMPHASIS, false);
    }

    /** The source is cut where the other columns leave no room for it. */
    private List<TableLayout.Row> shortened(List<TableLayout.Row> rows) {
        int[] widths = new int[rows.getFirst().cells().size()];
        for (TableLayout.Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                widths[i] = Math.max(widths[i], new Line(row.cells().get(i)).width());
            }
        }
        int last = widths.length - 1;
        int others = Arrays.stream(widths).sum() - widths[last] + TableLayout.GAP.length() * last;
        int most = Math.max(SHORTEST_SOURCE, width - others);
        return rows.stream().map(row -> row.cells().size() == widths.length ? cut(row, last, most) : row).toList();
    }

    private TableLayout.Row cut(TableLayout.Row row, int column, int most) {
        Line cell = new Line(row.cells().get(column));
        if (cell.width() <= most) {
            return row;
        }
        String more = messages.signs("…");
        List<List<Span>> cells = new ArrayList<>(row.cells());
        Line beginning = Wrapper.chop(cell.spans(), most - Glyph.width(more)).getFirst();
        cells.set(column, List.of(new Span(beginning.text() + more, cell.spans().getFirst().role())));
        return new TableLayout.Row(cells, row.head());
    }

    private TableLayout.Row head(Playback trace, boolean columns) {
        List<String> cells = new ArrayList<>(List.of(messages.text("trace.step")));
        if (columns) {
            trace.statuses().forEach(each -> cells.add(each.status().name()));
        } else {
            cells.addAll(List.of(messages.text("trace.thread"), messages.text("trace.event")));
        }
        cells.addAll(List.of(messages.text("trace.line"), messages.text("trace.source")));
        return TableLayout.Row.of(cells, Role.STRONG, true);
    }

    private TableLayout.Row row(Playback trace, int number, boolean columns) {
        TraceStep step = trace.step(number);
        List<List<Span>> cells = new ArrayList<>();
        cells.add(List.of(new Span(Integer.toString(number + 1), Role.LINE_NUMBER)));
        if (columns) {
            for (int i = 0; i < trace.statuses().size(); i++) {
                cells.add(i == step.thread() ? does(step) : List.of());
            }
        } else {
            cells.add(List.of(new Span(trace.status(step.thread()).name(), Role.ofThread(step.thread()))));
            cells.add(does(step));
        }
        cells.add(List.of(new Span(source.place(step.file(), step.line()), Role.LINE_NUMBER)));
        boolean again = number > 0 && samePlace(step, trace.step(number - 1));
        cells.add(List.of(new Span(again ? "" : source.text(step.file(), step.line()), Role.CODE)));
        return new TableLayout.Row(cells, false);
    }

    private List<Span> does(TraceStep step) {
        return List.of(new Span(words.of(step), step.losesUpdate() ? Role.ERROR : Role.ofThread(step.thread())));
    }

    /** The text of a line is shown once for the steps that a thread takes there in a row. */
    private static boolean samePlace(TraceStep one, TraceStep other) {
        return one.thread() == other.thread() && one.line() == other.line() && one.file().equals(other.file());
    }
}
