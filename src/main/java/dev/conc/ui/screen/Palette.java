package dev.conc.ui.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The colours of a screen. Whatever they tell is told by a sign, a word or bold letters too. */
@SuppressWarnings("ImmutableEnumChecker") // A colour is a record of strings.
public enum Palette {
    /** The terminal's own colours, whose shades a person sets there: they fit a dark and a light background. */
    TERMINAL(Colour.DEFAULT, Colour.DEFAULT, Colour.RED, Colour.GREEN, Colour.YELLOW, Colour.BLUE, Colour.MAGENTA, Colour.CYAN,
            Colour.GREY),
    /** On a dark background. */
    DARK(shade(234), shade(252), shade(210), shade(150), shade(222), shade(111), shade(183), shade(116), shade(248)),
    /** On a light background. */
    LIGHT(shade(231), shade(235), shade(124), shade(22), shade(94), shade(19), shade(90), shade(23), shade(240)),
    /** On black, each with a contrast of 7:1 or more. */
    CONTRAST(shade(16), shade(231), shade(217), shade(157), shade(226), shade(159), shade(219), shade(123), shade(255)),
    /** Without colours: bold, underlined and reversed letters alone. */
    MONOCHROME(
            Colour.DEFAULT, Colour.DEFAULT, Colour.DEFAULT, Colour.DEFAULT, Colour.DEFAULT, Colour.DEFAULT, Colour.DEFAULT, Colour.DEFAULT,
            Colour.DEFAULT);

    private final Colour background;
    private final Colour text;
    private final Colour red;
    private final Colour green;
    private final Colour yellow;
    private final Colour blue;
    private final Colour magenta;
    private final Colour cyan;
    private final Colour grey;

    Palette(
            Colour background, Colour text, Colour red, Colour green, Colour yellow, Colour blue, Colour magenta, Colour cyan,
            Colour grey) {
        this.background = background;
        this.text = text;
        this.red = red;
        this.green = green;
        this.yellow = yellow;
        this.blue = blue;
        this.magenta = magenta;
        this.cyan = cyan;
        this.grey = grey;
    }

    private static Colour shade(int number) {
        return Colour.numbered(number);
    }

    /** The palette of a name such as {@code light}; empty if there is none. */
    public static Optional<Palette> named(String name) {
        return Arrays.stream(values()).filter(each -> each.word().equals(name)).findFirst();
    }

    /** The names of all, as a person types them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Palette::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour behind all text. */
    Colour background() {
        return background;
    }

    /** How text of this role looks. */
    Style style(Role role) {
        return switch (role) {
            case TEXT, QUOTE, STATUS, OUTPUT -> Style.of(text);
            case HEADING, STRONG, KEY -> Style.of(text).inBold();
            case CUE -> Style.of(yellow).inBold();
            case EMPHASIS, LINK -> Style.of(text).withUnderline();
            case CODE -> Style.of(cyan);
            case KEYWORD -> Style.of(magenta).inBold();
            case STRING -> Style.of(green);
            case NUMBER -> Style.of(yellow);
            case COMMENT, LINE_NUMBER, RULE -> Style.of(grey);
            case BAR -> Style.of(text).inBold().inReverse();
            case FOCUSED_RULE -> Style.of(cyan).inBold();
            case TAG, FIRST_THREAD -> Style.of(blue);
            case SECOND_THREAD -> Style.of(yellow);
            case THIRD_THREAD -> Style.of(magenta);
            case FOURTH_THREAD -> Style.of(green);
            case FIFTH_THREAD -> Style.of(cyan);
            case ERROR -> Style.of(red).inBold();
        };
    }
}
