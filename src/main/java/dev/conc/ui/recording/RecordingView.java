package dev.conc.ui.recording;

import dev.conc.program.record.Recording;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.KeyTable;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.stage.StageLayout;
import dev.conc.ui.text.JavaSource;
import dev.conc.ui.words.EndingWords;
import dev.conc.ui.words.RecordingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Draws a recording at a moment: a function from state and size to cells. The parts are where the stage has them. */
final class RecordingView {
    private static final List<String> HINTS = List.of(
            "record.hint.step", "record.hint.lane", "record.hint.play", "stage.hint.help", "stage.hint.quit", "record.hint.time",
            "record.hint.jump",
            "record.hint.next", "record.hint.save");

    private static final int MARK = 2;

    private final Messages messages;
    private final List<Line> code;
    private final RecordingTable table;

    RecordingView(Messages messages, Recording recording) {
        this.messages = messages;
        this.code = JavaSource.lines(recording.source());
        this.table = new RecordingTable(messages);
    }

    Canvas draw(RecordingState state, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        StageLayout layout = StageLayout.of(state.pane(), false, width, height);
        drawBar(canvas, layout.bar(), state);
        if (state.help().isPresent()) {
            drawHelp(canvas, new Area(0, 1, width, Math.max(0, height - 2)), settled(state, width, height).help().getAsInt());
        } else {
            for (int row = 0; row < layout.divider().height(); row++) {
                canvas.draw(layout.divider(), row, Line.of("│", Role.RULE));
            }
            drawSource(canvas, layout.source(), state);
            drawOutput(canvas, layout.data(), state);
            ruleAbove(canvas, layout.cards(), messages.text("record.lanes"));
            table.drawLanes(canvas, layout.cards(), state);
            ruleAbove(canvas, layout.timeline(), messages.text("record.events"));
            table.drawEvents(canvas, layout.timeline(), state);
        }
        drawStatus(canvas, layout.status(), state);
        return canvas;
    }

    /** A speed in a few characters: {@code 0.5}. */
    static String pace(int percent) {
        return percent % RecordingState.REAL == 0 ? Integer.toString(percent / RecordingState.REAL)
                : Double.toString(percent / (double) RecordingState.REAL);
    }

    private static void ruleAbove(Canvas canvas, Area area, String title) {
        if (!area.isEmpty() && area.y() > 1) {
            Area rule = new Area(area.x(), area.y() - 1, area.width(), 1);
            canvas.fill(rule, 0, "─", Role.RULE);
            canvas.draw(rule, 0, Line.of("─ " + title + " ", Role.RULE));
        }
    }

    private void drawBar(Canvas canvas, Area bar, RecordingState state) {
        if (bar.isEmpty()) {
            return;
        }
        canvas.fill(bar, 0, " ", Role.BAR);
        String place = messages.text(
                "record.place", Integer.toString(state.position()), Integer.toString(state.index().size()),
                RecordingWords.time(state.micros()));
        String playing = state.playing() ? "  ⏵ ×" + pace(state.pace()) : "";
        String end = state.position() == state.index().size() ? "  " + EndingWords.of(state.recording().ending(), messages) : "";
        String name = Glyph.harmless(state.recording().file()).replaceFirst("\\.java$", "");
        int x = canvas.draw(bar, 0, Line.of(" " + name + "  " + place + playing + end, Role.BAR));
        String right = messages.text("record.real");
        int start = bar.width() - Glyph.width(right) - 1;
        if (start > x + 1) {
            canvas.draw(new Area(start, bar.y(), bar.width() - start, 1), 0, Line.of(right, Role.BAR));
        }
    }

    /** The line of the chosen lane's latest event that has one. */
    private static int lineOf(RecordingState state) {
        if (state.recording().lanes().isEmpty()) {
            return 0;
        }
        int event = state.index().latest(state.lane(), state.position());
        for (int tries = 0; event >= 0 && tries < 1000; tries++) {
            if (state.recording().events().get(event).line() > 0) {
                return state.recording().events().get(event).line();
            }
            event = state.index().latest(state.lane(), event);
        }
        return 0;
    }

    private void drawSource(Canvas canvas, Area area, RecordingState state) {
        int digits = Integer.toString(code.size()).length();
        int line = lineOf(state);
        int first = Math.clamp(line - 1 - area.height() / 2L, 0, Math.max(0, code.size() - area.height()));
        for (int row = 0; row < area.height() && first + row < code.size(); row++) {
            int number = first + row + 1;
            boolean marked = number == line;
            List<Span> spans = new ArrayList<>();
            spans.add(new Span(Glyph.pad(marked ? "▶" : "", MARK - 1), Role.CUE));
            spans.add(new Span(String.format(Locale.ROOT, "%" + digits + "d ", number), marked ? Role.CUE : Role.LINE_NUMBER));
            spans.addAll(code.get(number - 1).spans());
            canvas.draw(area, row, new Line(spans));
        }
    }

    private void drawOutput(Canvas canvas, Area area, RecordingState state) {
        if (area.isEmpty()) {
            return;
        }
        canvas.fill(area, 0, "─", Role.RULE);
        canvas.draw(area, 0, Line.of("─ " + messages.text("output") + " ", Role.RULE));
        List<Line> lines = new ArrayList<>();
        for (int number : state.index().printed(state.position(), area.height())) {
            Recording.Event event = state.recording().events().get(number);
            boolean last = number == state.position() - 1;
            Role role = event.kind() == Recording.Kind.ERROR ? Role.ERROR : last ? Role.STRONG : Role.TEXT;
            lines.addAll(Wrapper.chop(List.of(new Span(event.what(), role)), area.width()));
        }
        int rows = Math.min(lines.size(), area.height() - 1);
        for (int row = 0; row < rows; row++) {
            canvas.draw(area, row + 1, lines.get(lines.size() - rows + row));
        }
    }

    /** With the keys scrolled no further than to their end. */
    RecordingState settled(RecordingState state, int width, int height) {
        if (state.help().isEmpty()) {
            return state;
        }
        return state
                .help(OptionalInt.of(Math.clamp(state.help().getAsInt(), 0, Math.max(0, keys(width).size() - Math.max(1, height - 2)))));
    }

    private List<Line> keys(int width) {
        return KeyTable.lines(messages.text("record.keys"), width);
    }

    private void drawHelp(Canvas canvas, Area area, int first) {
        List<Line> lines = keys(area.width());
        for (int row = 0; row < area.height() && first + row < lines.size(); row++) {
            canvas.draw(area, row, lines.get(first + row));
        }
    }

    private void drawStatus(Canvas canvas, Area area, RecordingState state) {
        if (area.isEmpty()) {
            return;
        }
        if (state.prompt().isPresent()) {
            RecordingState.Prompt prompt = state.prompt().get();
            canvas.draw(area, 0, new Line(List.of(
                    new Span(messages.text("record.ask." + prompt.question().name().toLowerCase(Locale.ROOT)) + " ", Role.STRONG),
                    new Span(Glyph.harmless(prompt.text()) + "_", Role.TEXT))));
            return;
        }
        if (!state.notice().isEmpty()) {
            canvas.draw(area, 0, Line.of(state.notice(), Role.STRONG));
            return;
        }
        List<Span> spans = new ArrayList<>();
        for (String hint : state.help().isPresent() ? List.of("stage.hint.close", "stage.hint.quit") : HINTS) {
            String[] parts = messages.text(hint).split(" ", 2);
            if (new Line(spans).width() + Glyph.width(parts[0] + parts[1]) + 3 > area.width()) {
                break;
            }
            spans.add(new Span(spans.isEmpty() ? "" : "  ", Role.STATUS));
            spans.add(new Span(parts[0], Role.KEY));
            spans.add(new Span(" " + parts[1], Role.STATUS));
        }
        canvas.draw(area, 0, new Line(spans));
    }
}
