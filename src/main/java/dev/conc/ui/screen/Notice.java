package dev.conc.ui.screen;

import java.util.List;

/** Words for the learner at the bottom of a screen, until the next key. */
public final class Notice {
    private static final int MOST_ROWS = 4;

    private Notice() {}

    /** Draws them in the last row; long ones take rows above it too. */
    public static void draw(Canvas canvas, Area last, String words) {
        List<Line> lines = Wrapper.wrap(List.of(new Span(words, Role.STRONG)), last.width());
        int rows = Math.min(Math.min(lines.size(), MOST_ROWS), Math.max(1, last.y()));
        for (int row = 0; row < rows; row++) {
            Area place = new Area(last.x(), last.y() - rows + 1 + row, last.width(), 1);
            canvas.fill(place, 0, " ", Role.STRONG);
            canvas.draw(place, 0, lines.get(row));
        }
    }
}
