package dev.conc.ui.screen;

/** Text as it may stand in XML and HTML. */
public final class Markup {
    private Markup() {}

    /** The text, for an element or a quoted attribute: nothing in it is markup, and control characters, which XML forbids, are visible. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        Glyph.harmless(text).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case 0xfffe, 0xffff -> escaped.append('\ufffd');
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
