package dev.conc.ui.screen;

import java.util.List;

/** The lines of a pane, of which a part is shown. */
public interface PaneLines {
    /** How many lines there are. */
    int size();

    /** At most {@code count} lines from the line {@code first} on. */
    List<Line> slice(int first, int count);

    /** Lines that are all at hand. */
    static PaneLines of(List<Line> lines) {
        return new PaneLines() {
            @Override
            public int size() {
                return lines.size();
            }

            @Override
            public List<Line> slice(int first, int count) {
                return lines.subList(Math.min(first, lines.size()), Math.min(lines.size(), first + count));
            }
        };
    }
}
