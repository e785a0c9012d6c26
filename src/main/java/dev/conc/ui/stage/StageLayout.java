package dev.conc.ui.stage;

import dev.conc.ui.screen.Area;

/**
 * Where each part of the stage is: side by side where the terminal is wide, one above the other where it is not, and one alone where it is small. A part without a place has an
 * empty area. A title has the row above its part.
 *
 * @param bar the top row
 * @param source the source, or what is shown in its place
 * @param data the variables and the output
 * @param cards how each thread stands, a column each
 * @param timeline what happened, in the same columns
 * @param status the bottom row
 * @param divider the column between left and right
 */
public record StageLayout(Area bar, Area source, Area data, Area cards, Area timeline, Area status, Area divider) {
    private static final int WIDE = 110;
    private static final int NARROW = 60;
    private static final int LOW = 18;
    /** The rows of a card where there is room for all that it can say. */
    private static final int FULL_CARD = 8;

    private static final int SHORT_CARD = 5;
    /** In fewer columns the words of a thread's steps, with values, are cut. */
    private static final int THREAD = 28;

    private static final int NUMBERS = 6;
    /** The variables have no fewer columns for the sake of the source. */
    private static final int LEAST_DATA = 30;

    private static final int LEAST_DATA_ROWS = 6;
    /** The rows of the titles beside the variables, and of some output. */
    private static final int BESIDE_VARIABLES = 4;

    private static final Area NONE = new Area(0, 0, 0, 0);

    /**
     * What there is to show.
     *
     * @param source the columns of the longest line of the source, with what stands before it
     * @param threads how many columns the timeline has
     * @param variables how many rows the variables have
     */
    record Needs(int source, int threads, int variables) {}

    /** Where there is room for all of the source beside the timeline they are side by side, and else one above the other: neither is cut on a wide screen. */
    static StageLayout of(StageState.Pane alone, boolean sheet, Needs needs, int width, int height) {
        if (width < WIDE || height < LOW) {
            return of(alone, sheet, width, height);
        }
        int beside = width - needs.source() - 1;
        if (beside < NUMBERS + Math.max(2, needs.threads()) * THREAD) {
            return above(Math.min(needs.source() + 1, width - LEAST_DATA), width, height);
        }
        int rows = height - 2;
        int data = Math.clamp(needs.variables() + BESIDE_VARIABLES, Math.max(LEAST_DATA_ROWS, rows / 4),
                Math.max(LEAST_DATA_ROWS, rows / 2));
        return beside(Math.max(needs.source() + 1, width * 7 / 20), data, width, height);
    }

    public static StageLayout of(StageState.Pane alone, boolean sheet, int width, int height) {
        Area bar = new Area(0, 0, width, Math.min(1, height));
        Area status = new Area(0, height - 1, width, height > 1 ? 1 : 0);
        int rows = Math.max(0, height - 2);
        if (width < NARROW || height < LOW) {
            return small(alone, sheet, bar, new Area(0, 1, width, rows), status);
        }
        return width < WIDE ? above(width * 3 / 5, width, height)
                : beside(width * 9 / 20, Math.max(LEAST_DATA_ROWS, rows / 4), width, height);
    }

    /** The source and the data above the threads. */
    private static StageLayout above(int left, int width, int height) {
        int rows = height - 2;
        int top = rows * 9 / 20;
        int table = rows - top - 1;
        int cards = Math.min(FULL_CARD, Math.max(SHORT_CARD, table / 2));
        return new StageLayout(
                new Area(0, 0, width, 1),
                new Area(0, 1, left - 1, top),
                new Area(left + 1, 1, width - left - 1, top),
                new Area(0, 2 + top, width, cards),
                new Area(0, 3 + top + cards, width, Math.max(0, table - cards - 1)),
                new Area(0, height - 1, width, 1),
                new Area(left - 1, 1, 1, top));
    }

    /** The source and the data below it, beside the threads. */
    private static StageLayout beside(int left, int data, int width, int height) {
        int rows = height - 2;
        int cards = Math.min(FULL_CARD, rows / 3);
        return new StageLayout(
                new Area(0, 0, width, 1),
                new Area(0, 1, left - 1, rows - data - 1),
                new Area(0, 1 + rows - data, left - 1, data),
                new Area(left + 1, 1, width - left - 1, cards),
                new Area(left + 1, 2 + cards, width - left - 1, rows - cards - 1),
                new Area(0, height - 1, width, 1),
                new Area(left - 1, 1, 1, rows));
    }

    private static StageLayout small(StageState.Pane alone, boolean sheet, Area bar, Area body, Area status) {
        if (sheet) {
            return new StageLayout(bar, body, NONE, NONE, NONE, status, NONE);
        }
        return switch (alone) {
            case SOURCE -> new StageLayout(bar, body, NONE, NONE, NONE, status, NONE);
            case DATA -> new StageLayout(bar, NONE, body, NONE, NONE, status, NONE);
            case THREADS -> {
                int cards = body.height() < 2 * SHORT_CARD ? body.height() : SHORT_CARD;
                Area below = new Area(body.x(), body.y() + cards + 1, body.width(), Math.max(0, body.height() - cards - 1));
                yield new StageLayout(bar, NONE, NONE, new Area(body.x(), body.y(), body.width(), cards), below, status, NONE);
            }
        };
    }
}
