package dev.conc.ui.lesson;

import dev.conc.lesson.ProgramLink;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Hyperlink;
import dev.conc.ui.screen.KeyHints;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Notice;
import dev.conc.ui.screen.PaneLines;
import dev.conc.ui.screen.Role;
import dev.conc.ui.words.EndingWords;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Draws the lesson screen: a function from state and size to cells. */
public final class LessonView {
    private final Messages messages;
    private final LessonPanes panes;
    private final Abilities abilities = new Abilities();

    public LessonView(Messages messages) {
        this.messages = messages;
        this.panes = new LessonPanes(messages, abilities);
    }

    public Canvas draw(LessonState state, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        LessonLayout layout = LessonLayout.of(state, width, height);
        if (state.isCovered()) {
            drawCover(canvas, layout.bar(), state);
        } else {
            for (int row = 0; row < layout.divider().height(); row++) {
                canvas.draw(layout.divider(), row, Line.of("│", Role.RULE));
            }
            layout.bodies().forEach((pane, body) -> drawPane(canvas, layout, state, pane, body));
        }
        drawStatus(canvas, layout.status(), state);
        return canvas;
    }

    /** What can be done with the program that is shown. */
    Abilities abilities() {
        return abilities;
    }

    /** The lines of a pane as wide as it is. */
    PaneLines lines(LessonState state, Pane pane, int width) {
        return panes.of(state, pane, width);
    }

    /** The text of the page as wide as it is. */
    PageText text(LessonState state, int width) {
        return panes.text(state, width);
    }

    /** How far a pane can be scrolled, given how many of its lines are shown. */
    static int lastScroll(int lines, int rows) {
        return Math.max(0, lines - rows);
    }

    /** Gives the first line that is shown. */
    private static int drawLines(Canvas canvas, Area body, PaneLines lines, LessonState state, Pane pane) {
        int first = Math.min(state.scroll().getOrDefault(pane, 0), lastScroll(lines.size(), body.height()));
        int row = 0;
        for (Line line : lines.slice(first, body.height())) {
            canvas.draw(body, row++, line);
        }
        return first;
    }

    private String position(PaneLines lines, int first, Area body) {
        int below = lines.size() - first - body.height();
        return below > 0 ? messages.text("more.below", below) : first > 0 ? messages.text("more.above", first) : "";
    }

    private void drawPane(Canvas canvas, LessonLayout layout, LessonState state, Pane pane, Area body) {
        PaneLines lines = lines(state, pane, body.width());
        int first = drawLines(canvas, body, lines, state, pane);
        String position = position(lines, first, body);
        if (pane == Pane.TEXT) {
            drawBar(canvas, layout.bar(), state, state.page().title(), position);
        } else {
            drawTitle(canvas, layout.titles().getOrDefault(pane, new Area(0, 0, 0, 0)), state, pane, position);
            if (!layout.bodies().containsKey(Pane.TEXT)) {
                drawBar(canvas, layout.bar(), state, state.page().title(), "");
            }
        }
    }

    private void drawBar(Canvas canvas, Area bar, LessonState state, String title, String position) {
        canvas.fill(bar, 0, " ", Role.BAR);
        String focus = state.focus() == Pane.TEXT && state.panes().size() > 1 ? "▸ " : "  ";
        String where = state.lesson().title() + " " + (state.section() + 1) + "/" + state.lesson().sections().size();
        int end = canvas.draw(bar, 0, Line.of(focus + where + "  " + title, Role.BAR));
        drawRight(canvas, bar, end, position, Role.BAR);
    }

    private void drawTitle(Canvas canvas, Area area, LessonState state, Pane pane, String position) {
        if (area.isEmpty()) {
            return;
        }
        boolean focused = state.focus() == pane;
        Role role = focused ? Role.FOCUSED_RULE : Role.RULE;
        canvas.fill(area, 0, "─", role);
        int end = canvas.draw(area, 0,
                Line.of((focused ? "▸ " : "─ ") + (pane == Pane.SOURCE ? sourceTitle(state) : outputTitle(state)) + " ", role));
        if (pane == Pane.SOURCE) {
            end = drawVersion(canvas, area, end, state, role);
        }
        drawRight(canvas, area, end, position.isEmpty() ? "" : " " + position + " ", role);
    }

    private static void drawRight(Canvas canvas, Area area, int after, String text, Role role) {
        int x = area.x() + area.width() - Glyph.width(text) - 1;
        if (!text.isEmpty() && x > after) {
            canvas.draw(new Area(x, area.y(), area.width(), 1), 0, Line.of(text, role));
        }
    }

    private String sourceTitle(LessonState state) {
        String name = state.program().map(link -> link.program().name() + ".java").orElse("");
        if (state.programs().size() < 2) {
            return name;
        }
        return name + " " + messages.text("choice", state.choice() + 1, state.programs().size());
    }

    /** Whose version the source is, where the learner has one; its path leads to the file. */
    private int drawVersion(Canvas canvas, Area area, int from, LessonState state, Role role) {
        Optional<ProgramLink> link = state.program().filter(each -> state.versions().mine(each.program()).isPresent());
        if (link.isEmpty()) {
            return from;
        }
        Area rest = new Area(from, area.y(), Math.max(0, area.x() + area.width() - from), 1);
        if (!state.versions().isMine(link.get().program())) {
            return canvas.draw(rest, 0, Line.of("· " + messages.text("version.original") + " ", role));
        }
        Path file = state.versions().used(link.get().program()).file();
        int begin = canvas.draw(rest, 0, Line.of("· " + messages.text("version.mine") + " ", role));
        int end = canvas.draw(new Area(begin, area.y(), Math.max(0, area.x() + area.width() - begin), 1), 0,
                Line.of(file.toString(), role));
        canvas.link(area.y(), begin, end, Hyperlink.to(file));
        canvas.draw(new Area(end, area.y(), 1, 1), 0, Line.of(" ", role));
        return end + 1;
    }

    private String outputTitle(LessonState state) {
        return messages.text("output") + state.run().map(run -> " · " + switch (run.phase()) {
            case Phase.Compiling _ -> messages.text("phase.compiling");
            case Phase.Running running -> messages.text("phase.running", seconds(running.elapsed()));
            case Phase.Ended ended -> messages.text("phase.ended", EndingWords.of(ended.ending(), messages), seconds(ended.elapsed()));
            case Phase.NotCompiled _ -> messages.text("phase.notCompiled");
            case Phase.Failed _ -> messages.text("phase.failed");
        }).orElse("");
    }

    private String seconds(java.time.Duration time) {
        return messages.text("seconds", String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0));
    }

    private void drawStatus(Canvas canvas, Area area, LessonState state) {
        if (area.isEmpty()) {
            return;
        }
        if (!state.notice().isEmpty()) {
            Notice.draw(canvas, area, state.notice());
            return;
        }
        canvas.draw(area, 0, KeyHints.line(messages, LessonHints.of(state, abilities), area.width()));
    }

    /** Where stands what is shown in place of the lesson. */
    static Area helpArea(int width, int height) {
        return new Area(0, 1, width, Math.max(0, height - 2));
    }

    private void drawCover(Canvas canvas, Area bar, LessonState state) {
        Area body = helpArea(canvas.width(), canvas.height());
        PaneLines lines = lines(state, state.scrolled(), body.width());
        int first = drawLines(canvas, body, lines, state, state.scrolled());
        String title = state.help() ? messages.text("help.title")
                : state.comparison().map(shown -> messages.text("compare.title", shown.program())).orElse("");
        drawBar(canvas, bar, state, title, position(lines, first, body));
    }
}
