package dev.conc.ui;

/**
 * How a cell looks, in the attributes that every terminal knows (ECMA-48, section 8.3.117, SGR).
 *
 * @param colour the colour of the text; the terminal's own for {@code DEFAULT}
 */
record Style(Colour colour, boolean bold, boolean underlined, boolean reversed) {
    /** The colours whose shades a person sets for the whole terminal, with their SGR code and a shade for pictures. */
    enum Colour {
        DEFAULT(39, "#d8dee9"),
        RED(31, "#e06c75"),
        GREEN(32, "#98c379"),
        YELLOW(33, "#e5c07b"),
        BLUE(34, "#61afef"),
        MAGENTA(35, "#c678dd"),
        CYAN(36, "#56b6c2"),
        GREY(90, "#8a93a2");

        private final int code;
        private final String shade;

        Colour(int code, String shade) {
            this.code = code;
            this.shade = shade;
        }

        /** The shade in a picture, as {@code #rrggbb}. */
        String shade() {
            return shade;
        }
    }

    static final Style PLAIN = new Style(Colour.DEFAULT, false, false, false);

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
        return "\u001b[0" + (bold ? ";1" : "") + (underlined ? ";4" : "") + (reversed ? ";7" : "")
                + (colour == Colour.DEFAULT ? "" : ";" + colour.code) + "m";
    }
}
