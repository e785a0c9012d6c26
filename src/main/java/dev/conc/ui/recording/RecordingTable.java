package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.words.RecordingWords;
import java.util.ArrayList;
import java.util.List;

/** The lanes of a recording as columns: how each stands at the moment that is looked at, and below that what each did. */
final class RecordingTable {
    /** A column narrower than this is no pleasure to read. */
    private static final int NARROWEST = 22;

    private final Messages messages;
    private final RecordingWords words;

    RecordingTable(Messages messages) {
        this.messages = messages;
        this.words = new RecordingWords(messages);
    }

    private record Columns(int gutter, int first, int count, int width) {}

    private static Columns columns(RecordingState state, int width) {
        long last = state.recording().events().isEmpty() ? 0 : state.recording().events().getLast().micros();
        int gutter = RecordingWords.time(last).length() + 2;
        int all = Math.max(1, state.recording().lanes().size());
        int count = Math.clamp((width - gutter) / NARROWEST, 1, all);
        int first = Math.clamp(state.lane() - count / 2, 0, all - count);
        return new Columns(gutter, first, count, Math.max(2, (width - gutter) / count));
    }

    private static Area column(Area area, Columns columns, int index) {
        return new Area(area.x() + columns.gutter() + index * columns.width(), area.y(), columns.width() - 1, area.height());
    }

    /** How the lanes stand. */
    void drawLanes(Canvas canvas, Area area, RecordingState state) {
        if (area.isEmpty() || state.recording().lanes().isEmpty()) {
            return;
        }
        Columns columns = columns(state, area.width());
        for (int i = 0; i < columns.count(); i++) {
            Area column = column(area, columns, i);
            int row = 0;
            for (Line line : card(state, columns.first() + i, column.width())) {
                canvas.draw(column, row++, line);
            }
        }
        int left = columns.first();
        int right = state.recording().lanes().size() - columns.count() - left;
        if (left + right > 0) {
            canvas.draw(new Area(area.x(), area.y(), columns.gutter() - 1, 1), 0, Line.of("←" + left, Role.LINE_NUMBER));
            canvas.draw(new Area(area.x(), area.y() + 1, columns.gutter() - 1, area.height() > 1 ? 1 : 0), 0,
                    Line.of("→" + right, Role.LINE_NUMBER));
        }
    }

    private List<Line> card(RecordingState state, int lane, int width) {
        boolean chosen = lane == state.lane();
        List<Line> card = new ArrayList<>();
        card.add(fitting((chosen ? "▶" : " ") + Glyph.harmless(state.recording().lanes().get(lane).name()), width,
                chosen ? Role.CUE : Role.TAG));
        int latest = state.index().latest(lane, state.position());
        if (latest < 0) {
            card.add(Line.of(" " + messages.text("record.notBegun"), Role.COMMENT));
            return card;
        }
        Recording.Event event = state.recording().events().get(latest);
        String how = event.kind() == Recording.Kind.END ? messages.text("thread.ended")
                : event.kind().waits() ? words.of(event) : messages.text("record.runs");
        Role role = event.kind().waits() ? Role.ERROR : Role.TEXT;
        Wrapper.wrap(List.of(new Span(how, role)), Math.max(2, width - 1)).forEach(each -> card.add(each.after(new Span(" ", Role.TEXT))));
        if (event.kind().waits()) {
            card.add(Line.of(" " + messages.text("record.since", RecordingWords.time(event.micros())), Role.TEXT));
        }
        return card;
    }

    /** What happened up to the moment that is looked at, and what is still to come. */
    void drawEvents(Canvas canvas, Area area, RecordingState state) {
        if (area.isEmpty()) {
            return;
        }
        Columns columns = columns(state, area.width());
        int size = state.index().size();
        int ahead = Math.min(area.height() / 3, size - state.position());
        int first = Math.max(0, state.position() + ahead - area.height());
        for (int row = 0; row < area.height() && first + row < size; row++) {
            int number = first + row;
            Recording.Event event = state.recording().events().get(number);
            boolean last = number == state.position() - 1;
            boolean toCome = number >= state.position();
            String time = RecordingWords.time(event.micros());
            String label = (last ? "▸" : toCome ? "·" : " ") + " ".repeat(Math.max(0, columns.gutter() - 2 - time.length())) + time;
            canvas.draw(area, row, Line.of(label, last ? Role.CUE : Role.LINE_NUMBER));
            int column = event.lane() - columns.first();
            if (column < 0 || column >= columns.count()) {
                // The lane has no column now: the one at that side says whose event it is.
                String name = Glyph.harmless(state.recording().lanes().get(event.lane()).name());
                Area cell = column(area, columns, column < 0 ? 0 : columns.count() - 1);
                canvas.draw(cell, row, fitting((column < 0 ? "← " : "→ ") + name, cell.width(), Role.COMMENT));
            } else {
                Area cell = column(area, columns, column);
                Role role = toCome ? Role.COMMENT : last ? Role.STRONG : event.kind() == Recording.Kind.ERROR ? Role.ERROR : Role.TEXT;
                canvas.draw(cell, row, cell(event, cell.width(), role));
            }
        }
        if (state.recording().leftOut() > 0 && first + area.height() > size && area.height() > size - first) {
            canvas.draw(area, size - first, Line.of(messages.text("record.leftOut", state.recording().leftOut()), Role.COMMENT));
        }
    }

    private Line cell(Recording.Event event, int width, Role role) {
        String text = words.of(event);
        String at = event.line() > 0 ? " :" + event.line() : "";
        if (Glyph.width(text + at) > width) {
            return fitting(text, width, role);
        }
        return new Line(List.of(new Span(text, role), new Span(at, Role.LINE_NUMBER)));
    }

    private static Line fitting(String text, int width, Role role) {
        if (Glyph.width(text) <= width) {
            return Line.of(text, role);
        }
        return Line.of(Wrapper.chop(List.of(new Span(text, role)), Math.max(2, width - 1)).getFirst().text() + "…", role);
    }
}
