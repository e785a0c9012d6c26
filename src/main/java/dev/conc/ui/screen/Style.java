package dev.conc.ui.screen;

/**
 * How a cell looks, in the attributes that every terminal knows (ECMA-48, section 8.3.117, SGR).
 *
 * @param colour the colour of the text
 */
record Style(Colour colour, boolean bold, boolean underlined, boolean reversed) {
    static Style of(Colour colour) {
        return new Style(colour, false, false, false);
    }

    Style inBold() {
        return new Style(colour, true, underlined, reversed);
    }

    Style withUnderline() {
        return new Style(colour, bold, true, reversed);
    }

    Style inReverse() {
        return new Style(colour, bold, underlined, true);
    }

    /** The escape sequence that makes a terminal write in this style, whatever it wrote in before. */
    String sequence() {
        return sequence(Colour.DEFAULT);
    }

    /** The same on a background. */
    String sequence(Colour background) {
        return "\u001b[0" + (bold ? ";1" : "") + (underlined ? ";4" : "") + (reversed ? ";7" : "")
                + (colour.equals(Colour.DEFAULT) ? "" : ";" + colour.foreground())
                + (background.equals(Colour.DEFAULT) ? "" : ";" + background.behind()) + "m";
    }
}
