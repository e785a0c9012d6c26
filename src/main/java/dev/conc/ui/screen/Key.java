package dev.conc.ui.screen;

/** A key that was pressed. */
public sealed interface Key {
    /** A key that types a character. */
    record Typed(String character) implements Key {}

    /** A key that does not. */
    enum Special implements Key {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        ENTER,
        TAB,
        BACK_TAB,
        ESCAPE,
        BACKSPACE,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        INTERRUPT,
        UNKNOWN
    }
}
