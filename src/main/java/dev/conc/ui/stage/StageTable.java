package dev.conc.ui.stage;

import dev.conc.program.control.Playback;
import dev.conc.schedule.Local;
import dev.conc.schedule.worker.ThreadStatus;
import dev.conc.schedule.worker.TraceStep;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.EventWords;
import dev.conc.ui.words.ThreadWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The threads as columns: how each stands, and below that what each did. */
final class StageTable {
    /** A column narrower than this is no pleasure to read. */
    private static final int NARROWEST = 18;

    private static final int MOST_SEEN = 3;

    private final Messages messages;
    private final EventWords events;
    private final ThreadWords threads;
    private final SourceLines source;
    private final StageFolds folds = new StageFolds();

    StageTable(Messages messages, SourceLines source) {
        this.messages = messages;
        this.events = new EventWords(messages);
        this.threads = new ThreadWords(messages, source);
        this.source = source;
    }

    /**
     * The columns that there is room for, with the chosen thread's among them.
     *
     * @param gutter the columns of cells before the first thread
     * @param first the first thread that is shown
     * @param count how many are
     * @param width the cells of each, with the gap after it
     */
    record Columns(int gutter, int first, int count, int width) {}

    Columns columns(StageState state, int width) {
        int gutter = Integer.toString(state.playback().length()).length() + 2;
        int all = Math.max(1, state.playback().statuses().size());
        int count = Math.clamp((width - gutter) / NARROWEST, 1, all);
        int first = Math.clamp(state.chosen() - count / 2, 0, all - count);
        return new Columns(gutter, first, count, (width - gutter) / count);
    }

    /** How the threads stand. */
    void drawCards(Canvas canvas, Area area, StageState state) {
        if (area.isEmpty()) {
            return;
        }
        Columns columns = columns(state, area.width());
        for (int i = 0; i < columns.count() && columns.first() + i < state.playback().statuses().size(); i++) {
            int thread = columns.first() + i;
            Area column = column(area, columns, i);
            List<Line> card = card(state, thread, column.width());
            for (int row = 0; row < Math.min(card.size(), area.height()); row++) {
                canvas.draw(column, row, row == area.height() - 1 && card.size() > area.height() && row > 0 ? more() : card.get(row));
            }
        }
        int hidden = state.playback().statuses().size() - columns.count();
        if (hidden > 0 && columns.gutter() > 2) {
            canvas.draw(area, 0, Line.of("+" + hidden, Role.LINE_NUMBER));
        }
    }

    private Line more() {
        return Line.of(messages.text("stage.more"), Role.KEY);
    }

    private static Area column(Area area, Columns columns, int index) {
        return new Area(area.x() + columns.gutter() + index * columns.width(), area.y(), columns.width() - 1, area.height());
    }

    private List<Line> card(StageState state, int thread, int width) {
        Playback playback = state.playback();
        ThreadStatus status = playback.status(thread);
        boolean chosen = thread == state.chosen();
        // A thread without a name is called by its number, which stands before it.
        String name = status.name().equals("#" + thread) ? "" : status.name();
        boolean waits = status.readiness() == ThreadStatus.Readiness.BLOCKED;
        List<Line> card = new ArrayList<>();
        card.add(new Line(List.of(
                new Span(chosen ? "▶" : " ", Role.CUE),
                new Span(thread + " " + name, Role.ofThread(thread)))));
        card.addAll(Wrapper.wrap(List.of(new Span(threads.brief(playback, thread), waits ? Role.ERROR : Role.TEXT)), width));
        String note = noteOfLast(playback, thread);
        if (!note.isEmpty()) {
            card.addAll(Wrapper.wrap(List.of(new Span("✗ " + note, Role.ERROR)), width));
        }
        if (waits) {
            card.add(Line.of(messages.text("stage.since", Integer.toString(playback.waitingSince(thread))), Role.TEXT));
        }
        if (!playback.holds(thread).isEmpty()) {
            String holds = playback.holds(thread).stream().map(threads::hold).distinct()
                    .collect(Collectors.joining(messages.text("between")));
            card.addAll(Wrapper.wrap(List.of(new Span(messages.text("stage.holds", holds), Role.TEXT)), width));
        }
        List<Local> locals = playback.locals(thread);
        if (!locals.isEmpty()) {
            String values = messages
                    .signs(locals.stream().map(each -> each.name() + " = " + each.value())
                            .collect(Collectors.joining(messages.text("between"))));
            card.addAll(Wrapper.wrap(List.of(new Span(messages.text("stage.locals", values), Role.TEXT)), width));
        }
        List<Playback.Variable> seen = playback.seenBy(thread);
        if (!seen.isEmpty()) {
            String values = messages.signs(
                    seen.stream().limit(MOST_SEEN).map(Playback.Variable::text).collect(Collectors.joining(messages.text("between"))));
            card.addAll(Wrapper.wrap(List.of(new Span(messages.text("stage.seen", values), Role.TEXT)), width));
        }
        return card;
    }

    /** What is wrong with the step that was taken last, if it is of this thread. */
    private String noteOfLast(Playback playback, int thread) {
        int last = playback.position() - 1;
        return last >= 0 && playback.step(last).thread() == thread ? events.note(playback.step(last)) : "";
    }

    /** What happened up to the moment that is looked at, and what was undone after it. */
    void drawTimeline(Canvas canvas, Area area, StageState state) {
        if (area.isEmpty()) {
            return;
        }
        Playback playback = state.playback();
        Columns columns = columns(state, area.width());
        List<StageFolds.Row> rows = folds.rows(state);
        int taken = 0;
        while (taken < rows.size() && rows.get(taken).first() < playback.position()) {
            taken++;
        }
        int ahead = Math.min(area.height() / 3, rows.size() - taken);
        int first = Math.max(0, taken + ahead - area.height());
        for (int row = 0; row < area.height() && first + row < rows.size(); row++) {
            StageFolds.Row shown = rows.get(first + row);
            if (shown.isFold()) {
                String text = folded(playback, shown);
                canvas.draw(new Area(area.x() + columns.gutter(), area.y(), area.width() - columns.gutter(), area.height()), row,
                        Line.of(text, Role.COMMENT));
                canvas.draw(area, row, Line.of(shown.first() >= playback.position() ? "·" : " ", Role.LINE_NUMBER));
                continue;
            }
            int number = shown.first();
            TraceStep step = playback.step(number);
            boolean last = number == playback.position() - 1;
            boolean undone = number >= playback.position();
            String label = (last ? "▸" : undone ? "·" : " ") + " ".repeat(columns.gutter() - 2 - Integer.toString(number + 1).length())
                    + (number + 1);
            canvas.draw(area, row, Line.of(label, last ? Role.CUE : Role.LINE_NUMBER));
            int column = step.thread() - columns.first();
            if (column >= 0 && column < columns.count()) {
                Area cell = column(area, columns, column);
                canvas.draw(cell, row, fitting(words(step, cell.width()), at(step), events.note(step), cell.width(), messages.signs("…"),
                        step.losesUpdate() ? Role.ERROR : undone ? Role.COMMENT : Role.ofThread(step.thread())));
            }
        }
    }

    private String folded(Playback playback, StageFolds.Row row) {
        String steps = messages.text("stage.fold", Integer.toString(row.first() + 1), Integer.toString(row.last() + 1));
        String why = row.alone() ? messages.text("stage.fold.alone", playback.status(playback.step(row.first()).thread()).name())
                : messages.text("stage.fold.own");
        return steps + why;
    }

    /** Whether the timeline has anything to fold. */
    boolean folds(Playback playback) {
        return folds.any(playback);
    }

    /** What a step did; where there is no room for all of it, the field is more to the point than the object before it. */
    private String words(TraceStep step, int width) {
        String words = events.of(step);
        int tooMuch = Glyph.width(words) - width + Glyph.width(messages.signs("…"));
        int field = step.what().lastIndexOf('.') + 1;
        if (Glyph.width(words) <= width || tooMuch >= field) {
            return words;
        }
        String end = messages.signs("…") + step.what().substring(tooMuch);
        return events.of(step.about(end));
    }

    private String at(TraceStep step) {
        String place = source.place(step.file(), step.line());
        return place.isEmpty() ? "" : " :" + place;
    }

    /** The words, cut if they are too long, and the line and a note after them where there is room. */
    private static Line fitting(String words, String at, String note, int width, String more, Role role) {
        if (Glyph.width(words) > width) {
            return Line.of(Wrapper.chop(List.of(new Span(words, role)), Math.max(2, width - Glyph.width(more))).getFirst().text() + more,
                    role);
        }
        String line = Glyph.width(words + at) <= width ? at : "";
        boolean room = Glyph.width(words + line + note) + 1 <= width;
        return new Line(List.of(new Span(words, role), new Span(line, Role.LINE_NUMBER), new Span(room ? " " + note : "", role)));
    }
}
