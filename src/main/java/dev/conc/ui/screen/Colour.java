package dev.conc.ui.screen;

import java.util.Locale;

/**
 * A colour of a terminal.
 *
 * @param foreground the parameters of the sequence SGR (ECMA-48, section 8.3.117) that make text so
 * @param behind those that make what is behind the text so
 * @param shade the colour in a picture, as {@code #rrggbb}; what a terminal shows for its own colours is up to its owner
 */
public record Colour(String foreground, String behind, String shade) {
    /** The terminal's own colours, those that a person may change. */
    public static final Colour DEFAULT = own(39, "#d8dee9");

    public static final Colour RED = own(31, "#e06c75");
    public static final Colour GREEN = own(32, "#98c379");
    public static final Colour YELLOW = own(33, "#e5c07b");
    public static final Colour BLUE = own(34, "#61afef");
    public static final Colour MAGENTA = own(35, "#c678dd");
    public static final Colour CYAN = own(36, "#56b6c2");
    public static final Colour GREY = own(90, "#8a93a2");

    private static final int FIRST_GREY = 232;
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

    private static Colour own(int code, String shade) {
        return new Colour(Integer.toString(code), Integer.toString(code + 10), shade);
    }

    /**
     * A colour of the 256 that xterm numbers and that are the same everywhere: a cube of 6 x 6 x 6, and greys.
     *
     * @param number from 16; those before are the terminal's own
     */
    static Colour numbered(int number) {
        int red;
        int green;
        int blue;
        if (number >= FIRST_GREY) {
            red = 8 + 10 * (number - FIRST_GREY);
            green = red;
            blue = red;
        } else {
            int place = number - 16;
            red = LEVELS[place / 36];
            green = LEVELS[place / 6 % 6];
            blue = LEVELS[place % 6];
        }
        return new Colour("38;5;" + number, "48;5;" + number, String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue));
    }
}
