package dev.conc.ui.lesson;

import dev.conc.ui.screen.Area;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where each pane of the lesson screen is: the text on the left, source and output on the right, all of them one above the other where the terminal is
 * narrow, and the one in focus alone where it is very small or the learner wants it so.
 *
 * @param bar the top row
 * @param titles the row above each pane with its title; the text has the bar instead
 * @param bodies the rows of each pane
 * @param status the bottom row
 * @param divider the column between left and right; empty where panes are stacked
 */
record LessonLayout(Area bar, Map<Pane, Area> titles, Map<Pane, Area> bodies, Area status, Area divider) {
    private static final int WIDE = 100;
    private static final int SMALLEST_WIDTH = 40;
    private static final int SMALLEST_HEIGHT = 12;
    private static final Area NONE = new Area(0, 0, 0, 0);

    /** The panes that have a place, in the order of reading. */
    List<Pane> panes() {
        return List.copyOf(bodies.keySet());
    }

    static LessonLayout of(LessonState state, int width, int height) {
        Area bar = new Area(0, 0, width, Math.min(1, height));
        Area status = new Area(0, height - 1, width, height > 1 ? 1 : 0);
        Area inside = new Area(0, 1, width, Math.max(0, height - 2));
        Map<Pane, Area> titles = new EnumMap<>(Pane.class);
        Map<Pane, Area> bodies = new EnumMap<>(Pane.class);
        boolean tiny = width < SMALLEST_WIDTH || height < SMALLEST_HEIGHT;
        Area divider = NONE;
        if (state.zoomed() || tiny || state.panes().size() == 1) {
            stack(List.of(state.focus()), state.focus(), state, inside, titles, bodies);
        } else if (width >= WIDE) {
            int left = width * 9 / 20;
            bodies.put(Pane.TEXT, new Area(0, 1, left - 1, inside.height()));
            divider = new Area(left, 1, 1, inside.height());
            Area right = new Area(left + 2, 1, width - left - 2, inside.height());
            List<Pane> beside = state.panes().subList(1, state.panes().size());
            stack(beside, beside.contains(state.focus()) ? state.focus() : Pane.SOURCE, state, right, titles, bodies);
        } else {
            stack(state.panes(), state.focus(), state, inside, titles, bodies);
        }
        return new LessonLayout(bar, titles, bodies, status, divider);
    }

    /**
     * One above the other, the favoured pane with three fifths of the rows of two panes, and half of those of three; of the output no more than
     * there is, and what that leaves is for the favoured one.
     */
    private static void stack(List<Pane> panes, Pane favoured, LessonState state, Area area, Map<Pane, Area> titles,
            Map<Pane, Area> bodies) {
        int rows = area.height() - (int) panes.stream().filter(pane -> pane != Pane.TEXT).count();
        int favour = panes.size() == 2 ? 3 : 4;
        int shares = favour + 2 * (panes.size() - 1);
        Map<Pane, Integer> heights = new EnumMap<>(Pane.class);
        panes.forEach(pane -> heights.put(pane, Math.max(0, rows * (pane == favoured ? favour : 2) / shares)));
        Pane growing = panes.getLast();
        if (panes.size() > 1 && growing == Pane.OUTPUT) {
            growing = favoured == Pane.OUTPUT ? panes.getFirst() : favoured;
            heights.computeIfPresent(Pane.OUTPUT, (_, most) -> state.run().map(run -> run.rows(area.width(), most)).orElse(most));
        }
        int given = heights.values().stream().mapToInt(Integer::intValue).sum();
        heights.merge(growing, rows - given, (height, more) -> Math.max(0, height + more));
        int y = area.y();
        for (Pane pane : panes) {
            if (pane != Pane.TEXT) {
                titles.put(pane, new Area(area.x(), y, area.width(), Math.clamp(area.y() + area.height() - y, 0, 1)));
                y++;
            }
            bodies.put(pane, new Area(area.x(), y, area.width(), heights.getOrDefault(pane, 0)));
            y += heights.getOrDefault(pane, 0);
        }
    }
}
