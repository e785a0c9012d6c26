package dev.conc.ui.screen;

/** A rectangle of cells. */
public record Area(int x, int y, int width, int height) {
    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }
}
