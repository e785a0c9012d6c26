package dev.conc.ui.stage;

import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.Report;
import dev.conc.ui.edit.ComparisonLines;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.KeyHints;
import dev.conc.ui.screen.KeyTable;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Notice;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.stage.StageState.Sheet;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.words.EndWords;
import java.util.ArrayList;
import java.util.List;

/** Draws the stage: a function from state and size to cells. */
public final class StageView {
    private static final List<String> HINTS = List.of(
            "stage.hint.step", "stage.hint.number", "stage.hint.back", "stage.hint.choose", "stage.hint.help", "stage.hint.quit",
            "stage.hint.over",
            "stage.hint.run",
            "stage.hint.end", "stage.hint.break", "stage.hint.outcomes", "stage.hint.whole", "hint.edit", "hint.copy");

    /** Where the key is named that unfolds, where there is something folded. */
    private static final int UNFOLD = 4;

    private final Messages messages;
    private final StageSource source;
    private final StageTable table;
    private final StageData data;
    private final StageWhole whole;
    private final StageBytecode bytecode;

    public StageView(Messages messages, SourceLines source, Bytecode bytecode) {
        this.messages = messages;
        this.source = new StageSource(messages, source);
        this.table = new StageTable(messages, source);
        this.data = new StageData(messages, source);
        this.whole = new StageWhole(messages, source);
        this.bytecode = new StageBytecode(messages, source, bytecode);
    }

    public Canvas draw(StageState state, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        StageLayout layout = layout(state, width, height);
        drawBar(canvas, layout.bar(), state);
        if (state.sheet().isWhole()) {
            drawLines(canvas, new Area(0, 1, width, Math.max(0, height - 2)), sheet(state, width), state);
        } else {
            for (int row = 0; row < layout.divider().height(); row++) {
                canvas.draw(layout.divider(), row, Line.of("│", Role.RULE));
            }
            if (state.sheet() == Sheet.BYTECODE) {
                drawLines(canvas, layout.source(), bytecode.lines(state, layout.source().width()), state);
            } else {
                source.draw(canvas, layout.source(), state);
            }
            data.draw(canvas, layout.data(), state);
            ruleAbove(canvas, layout.cards(), messages.text("stage.threads"));
            table.drawCards(canvas, layout.cards(), state);
            ruleAbove(canvas, layout.timeline(), messages.text("stage.timeline"));
            table.drawTimeline(canvas, layout.timeline(), state);
        }
        drawStatus(canvas, layout.status(), state);
        return canvas;
    }

    /** Where each part is. */
    StageLayout layout(StageState state, int width, int height) {
        StageLayout.Needs needs = new StageLayout.Needs(source.columns(state) + 1, state.playback().statuses().size(),
                state.playback().variables(height).size());
        return StageLayout.of(state.pane(), state.sheet() != Sheet.NONE, needs, width, height);
    }

    /** With a sheet scrolled no further than to its end. */
    StageState settled(StageState state, int width, int height) {
        return state.sheet().scrolls()
                ? state.scrollTo(Math.clamp(state.top(), 0, Math.max(0, sheet(state, width).size() - Math.max(1, height - 2))))
                : state;
    }

    private List<Line> sheet(StageState state, int width) {
        return switch (state.sheet()) {
            case COMPARISON -> state.edition().comparison().map(shown -> ComparisonLines.of(shown, messages, width)).orElse(List.of());
            case HELP -> KeyTable.lines(messages.text("stage.keys"), width);
            case OUTCOMES -> outcomes(state, width);
            case WHOLE -> whole.lines(state, width);
            case BYTECODE -> bytecode.lines(state, width);
            case NONE -> List.of();
        };
    }

    private static void ruleAbove(Canvas canvas, Area area, String title) {
        if (!area.isEmpty() && area.y() > 1) {
            Area rule = new Area(area.x(), area.y() - 1, area.width(), 1);
            canvas.fill(rule, 0, "─", Role.RULE);
            canvas.draw(rule, 0, Line.of("─ " + title + " ", Role.RULE));
        }
    }

    /** Where there are more lines than rows, those around the selected outcome are shown, or those that were scrolled to. */
    private static void drawLines(Canvas canvas, Area area, List<Line> lines, StageState state) {
        int wanted = 0;
        if (state.sheet().scrolls()) {
            wanted = state.top();
        } else if (state.sheet() == Sheet.OUTCOMES && state.search().isPresent()) {
            wanted = firstRow(state.search().get(), lines.size(), area.height());
        }
        int first = Math.clamp(wanted, 0, Math.max(0, lines.size() - area.height()));
        for (int row = 0; row < area.height() && first + row < lines.size(); row++) {
            canvas.draw(area, row, lines.get(first + row));
        }
    }

    /** With the last outcome comes what is below it. */
    private static int firstRow(StageSearch search, int rows, int height) {
        int selected = search.selected() + 3;
        boolean last = search.selected() >= search.outcomes().size() - 1;
        return last ? Math.min(selected, rows - height) : selected + 1 - height;
    }

    private void drawBar(Canvas canvas, Area bar, StageState state) {
        if (bar.isEmpty()) {
            return;
        }
        Playback playback = state.playback();
        canvas.fill(bar, 0, " ", Role.BAR);
        String thread = state.chosen() < playback.statuses().size() ? "▶" + state.chosen() + " " + playback.status(state.chosen()).name()
                : "";
        String end = playback.isOver() ? "  " + EndWords.of(playback, messages) : "";
        String place = messages.text("stage.place", Integer.toString(playback.position()), Integer.toString(playback.length()));
        int x = canvas.draw(bar, 0,
                Line.of(" " + state.program() + version(state.edition()) + "  " + place + end + "  " + thread, Role.BAR));
        String right = state.busy() ? messages.text("stage.busy")
                : state.search().filter(each -> !each.done()).map(this::progress).orElse("");
        int start = bar.width() - Glyph.width(right) - 1;
        if (!right.isEmpty() && start > x + 1) {
            canvas.draw(new Area(start, bar.y(), bar.width() - start, 1), 0, Line.of(right, Role.BAR));
        }
    }

    private String version(Edition edition) {
        return edition.isMine() ? " · " + messages.text("version.mineShort")
                : edition.hasMine() ? " · " + messages.text("version.originalShort") : "";
    }

    private String progress(StageSearch search) {
        if (search.done()) {
            return messages.text(search.complete() ? "stage.all" : "stage.part", search.executions());
        }
        return messages.text("stage.exploring", search.executions());
    }

    private void drawStatus(Canvas canvas, Area area, StageState state) {
        if (area.isEmpty()) {
            return;
        }
        if (state.prompt().isPresent()) {
            StageState.Prompt prompt = state.prompt().get();
            canvas.draw(area, 0, new Line(List.of(
                    new Span(messages.text("stage.ask." + prompt.question().name().toLowerCase(java.util.Locale.ROOT)) + " ", Role.STRONG),
                    new Span(prompt.text() + "_", Role.TEXT))));
            return;
        }
        if (!state.notice().isEmpty()) {
            Notice.draw(canvas, area, state.notice());
            return;
        }
        canvas.draw(area, 0, KeyHints.line(messages, hints(state), area.width()));
    }

    private List<String> hints(StageState state) {
        return switch (state.sheet()) {
            case NONE, BYTECODE -> {
                List<String> hints = new ArrayList<>(HINTS);
                if (table.folds(state.playback())) {
                    hints.add(UNFOLD, state.unfolded() ? "stage.hint.fold" : "stage.hint.unfold");
                }
                yield hints;
            }
            case HELP, COMPARISON -> List.of("stage.hint.close", "stage.hint.quit", "stage.hint.scroll");
            case WHOLE -> List.of("stage.hint.close", "stage.hint.quit", "stage.hint.scroll", "stage.hint.choose", "stage.hint.back");
            case OUTCOMES -> List.of("stage.hint.select", "stage.hint.load", "stage.hint.close", "stage.hint.quit");
        };
    }

    private List<Line> outcomes(StageState state, int width) {
        if (state.search().isEmpty()) {
            return List.of();
        }
        StageSearch search = state.search().get();
        List<Line> lines = new ArrayList<>();
        String title = search.from() == 0 ? messages.text("stage.outcomes")
                : messages.text("stage.outcomesFrom", Integer.toString(search.from()));
        lines.add(Line.of(" " + title, Role.HEADING));
        lines.add(Line.of(" " + progress(search), Role.TEXT));
        lines.add(Line.EMPTY);
        int widest = search.outcomes().stream().mapToInt(each -> Glyph.width(EndWords.of(each, messages))).max().orElse(0);
        for (int i = 0; i < search.outcomes().size(); i++) {
            Report.Outcome outcome = search.outcomes().get(i);
            boolean selected = i == search.selected();
            String often = " ".repeat(Math.max(0, 8 - Long.toString(outcome.executions()).length())) + outcome.executions() + "  ";
            String end = Glyph.pad(EndWords.of(outcome, messages), widest);
            String output = outcome.output().isEmpty() ? messages.text("outcome.nothing")
                    : outcome.output().strip().replace("\n", messages.signs(" ⏎ "));
            List<Span> spans = List.of(
                    new Span(selected ? "▸" : " ", Role.CUE),
                    new Span(often, Role.LINE_NUMBER),
                    new Span(end + " ", outcome.fine() ? Role.TEXT : Role.ERROR),
                    new Span(output, selected ? Role.STRONG : Role.TEXT));
            Line line = new Line(spans);
            lines.add(line.width() <= width ? line : new Line(Wrapper.chop(spans, width).getFirst().spans()));
        }
        lines.addAll(races(search.races(), width));
        return lines;
    }

    private List<Line> races(List<Report.Race> races, int width) {
        if (races.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>(List.of(Line.EMPTY, Line.of(" " + messages.text("explore.races"), Role.HEADING)));
        for (Report.Race race : races) {
            String both = messages.text("stage.race", race.variable(), side(race.first()), side(race.second()));
            lines.addAll(Wrapper.wrap(List.of(new Span(both, Role.TEXT)), width));
        }
        return lines;
    }

    private String side(Report.Side side) {
        return messages.text("race." + side.access().name(), side.thread(), side.place());
    }
}
