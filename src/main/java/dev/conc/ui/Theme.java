package dev.conc.ui;

import dev.conc.ui.Style.Colour;

/** Gives every role a look. Nothing is told by colour alone: a theme without colours says the same. */
public enum Theme {
    /** With the terminal's own colours, so that it fits dark and light backgrounds. */
    COLOUR,
    /** With bold, underline and reverse only. */
    MONOCHROME;

    /** How text of this role looks. */
    Style style(Role role) {
        Style style = switch (role) {
            case TEXT, QUOTE, STATUS -> Style.PLAIN;
            case HEADING, STRONG -> Style.PLAIN.inBold();
            case CUE -> Style.of(Colour.YELLOW).inBold();
            case EMPHASIS, LINK -> Style.PLAIN.withUnderline();
            case CODE -> Style.of(Colour.CYAN);
            case KEYWORD -> Style.of(Colour.MAGENTA).inBold();
            case STRING -> Style.of(Colour.GREEN);
            case NUMBER -> Style.of(Colour.YELLOW);
            case COMMENT, LINE_NUMBER, RULE -> Style.of(Colour.GREY);
            case BAR -> Style.PLAIN.inBold().inReverse();
            case FOCUSED_RULE -> Style.of(Colour.CYAN).inBold();
            case KEY -> Style.PLAIN.inBold();
            case TAG -> Style.of(Colour.BLUE);
            case ERROR -> Style.of(Colour.RED).inBold();
        };
        return this == COLOUR ? style : new Style(Colour.DEFAULT, style.bold(), style.underlined(), style.reversed());
    }
}
