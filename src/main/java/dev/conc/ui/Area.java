package dev.conc.ui;

/** A rectangle of cells. */
record Area(int x, int y, int width, int height) {
    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }
}
