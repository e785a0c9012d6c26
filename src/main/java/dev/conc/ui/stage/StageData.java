package dev.conc.ui.stage;

import dev.conc.program.control.Playback;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.FailureWords;
import dev.conc.ui.words.ThreadWords;
import java.util.ArrayList;
import java.util.List;

/** The variables that threads share, what was printed, and how it ended. */
final class StageData {
    /** A value is not cut to fewer cells. */
    private static final int LEAST_VALUE = 16;

    private final Messages messages;
    private final ThreadWords threads;

    StageData(Messages messages, SourceLines source) {
        this.messages = messages;
        this.threads = new ThreadWords(messages, source);
    }

    void draw(Canvas canvas, Area area, StageState state) {
        if (area.isEmpty()) {
            return;
        }
        List<Line> end = ending(state.playback(), area.width());
        List<Line> variables = variables(state.playback(), area.width(), area.height());
        List<Line> output = output(state.playback(), area.width(), area.height());
        // The titles, and a line of each.
        int most = area.height() - 2 - Math.min(1, variables.size()) - Math.min(1, output.size());
        if (end.size() > most && most > 1) {
            end = new ArrayList<>(end.subList(0, most - 1));
            end.add(Line.of(messages.text("stage.more"), Role.KEY));
        }
        int left = Math.max(0, area.height() - end.size() - 2);
        // Each gets half of the rows, and what the other does not need.
        int shown = Math.min(variables.size(), Math.max(left / 2, left - output.size()));
        variables = variables.size() > shown ? variables(state.playback(), area.width(), shown) : variables;
        int row = title(canvas, area, 0, messages.text("stage.variables"));
        for (Line line : variables) {
            canvas.draw(area, row++, line);
        }
        row = title(canvas, area, row, messages.text("output"));
        int rows = Math.max(0, Math.min(output.size(), area.height() - row - end.size()));
        for (Line line : output.subList(output.size() - rows, output.size())) {
            canvas.draw(area, row++, line);
        }
        for (Line line : end) {
            canvas.draw(area, row++, line);
        }
    }

    private static int title(Canvas canvas, Area area, int row, String title) {
        if (row < area.height()) {
            canvas.fill(area, row, "─", Role.RULE);
            canvas.draw(area, row, Line.of("─ " + title + " ", Role.RULE));
        }
        return row + 1;
    }

    /** Who changed it, in a line of its own. */
    private static final String INDENT = "   ";

    /** A line each, or two where one is too short for all and there are rows enough; a long value is cut for the sake of what stands after it, unless too little would be left of it. */
    private List<Line> variables(Playback playback, int width, int most) {
        List<Line> lines = new ArrayList<>();
        List<Playback.Variable> variables = playback.variables(most);
        boolean two = 2 * variables.size() <= most
                && variables.stream().anyMatch(each -> Glyph.width(each.text() + threads.changed(playback, each)) + 2 > width);
        for (Playback.Variable each : variables) {
            if (two) {
                Line whole = new Line(List.of(new Span(each.name() + (each.value().isEmpty() ? "" : " = "), Role.TEXT),
                        new Span(messages.signs(each.value()), Role.STRONG)));
                lines.add(whole.width() <= width ? whole : Line.of(cut(whole.text(), width), Role.STRONG));
                lines.add(Line.of(INDENT + threads.changed(playback, each), Role.COMMENT));
                continue;
            }
            String who = threads.changed(playback, each);
            String name = each.name() + (each.value().isEmpty() ? "" : " = ");
            int room = width - Glyph.width(name);
            int beside = room - Glyph.width(who) - 2;
            lines.add(new Line(List.of(new Span(name, Role.TEXT),
                    new Span(cut(messages.signs(each.value()), beside < LEAST_VALUE ? room : beside), Role.STRONG),
                    new Span("  " + who, Role.COMMENT))));
        }
        return lines;
    }

    private String cut(String value, int width) {
        String more = messages.signs("…");
        if (Glyph.width(value) <= width) {
            return value;
        }
        String begin = Wrapper.chop(List.of(new Span(value, Role.STRONG)), width - Glyph.width(more)).getFirst().text();
        return begin.endsWith(more) ? begin : begin + more;
    }

    /** The last of what was printed, with who printed it: there may be thousands of lines, and only so many rows are looked at. */
    private static List<Line> output(Playback playback, int width, int rows) {
        List<Line> lines = new ArrayList<>();
        List<Playback.Printed> printed = playback.printed();
        int threads = playback.statuses().size();
        int digits = Integer.toString(threads - 1).length();
        for (int i = printed.size() - 1; i >= 0 && lines.size() < rows; i--) {
            Playback.Printed each = printed.get(i);
            List<Line> chopped = Wrapper.chop(List.of(new Span(each.line(), Role.OUTPUT)),
                    Math.max(2, threads > 1 ? width - digits - 2 : width));
            for (int k = chopped.size() - 1; k >= 0; k--) {
                String who = k > 0 ? " ".repeat(digits) : ("%" + digits + "d").formatted(each.thread());
                lines.addFirst(threads > 1 ? chopped.get(k).after(new Span(who + "│ ", Role.ofThread(each.thread()))) : chopped.get(k));
            }
        }
        return lines;
    }

    private List<Line> ending(Playback playback, int width) {
        if (!playback.isOver()) {
            return List.of();
        }
        boolean fine = playback.end() == End.NORMAL;
        List<Line> lines = new ArrayList<>(
                Wrapper.wrap(List.of(new Span(messages.text("trace.end." + playback.end().name()), fine ? Role.STRONG : Role.ERROR)),
                        width));
        for (Failure failure : playback.failures()) {
            new FailureWords(messages).lines(failure)
                    .forEach(line -> lines.addAll(Wrapper.wrap(List.of(new Span(line, Role.ERROR)), width)));
        }
        return lines;
    }
}
