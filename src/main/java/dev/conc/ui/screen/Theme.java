package dev.conc.ui.screen;

/**
 * How this program looks on a terminal: gives every role a look. Nothing is told by colour alone: a theme without colours says the same.
 *
 * @param ascii whether signs that are not ASCII are drawn as others that are; what a program prints, and Chinese text, stays as it is
 */
public record Theme(Palette palette, boolean ascii) {
    /** With the terminal's own colours. */
    public static final Theme COLOUR = new Theme(Palette.TERMINAL, false);

    /** Without colours, and as text without any escape sequences. */
    public static final Theme MONOCHROME = new Theme(Palette.MONOCHROME, false);

    /** Whether there are colours. */
    public boolean hasColours() {
        return palette != Palette.MONOCHROME;
    }

    /** How text of this role looks. */
    Style style(Role role) {
        return palette.style(role);
    }

    /** The colour of text of this role. */
    public Colour colour(Role role) {
        return style(role).colour();
    }

    /** The escape sequence before plain text of this role; empty where it looks as all text does. */
    public String begin(Role role) {
        Style style = style(role);
        return !hasColours() || style.equals(style(Role.TEXT)) ? "" : style.sequence();
    }

    /** The escape sequence after plain text of this role; empty where there was none before it. */
    public String end(Role role) {
        return begin(role).isEmpty() ? "" : "\u001b[0m";
    }

    /** The escape sequence for cells of this role on the full screen, where the background is the theme's. */
    String sequence(Role role) {
        return style(role).sequence(palette.background());
    }

    /** The signs of a piece of text as this terminal can draw them, in as many columns as before. */
    public String drawn(String text, Role role) {
        return ascii ? Signs.narrow(text, role == Role.OUTPUT) : text;
    }
}
