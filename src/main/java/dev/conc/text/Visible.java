package dev.conc.text;

/**
 * Text from outside as messages show it: characters that would move the cursor, change the terminal, turn other text around or break a line
 * stand there as {@code \}{@code u001b}, which is also how JSON writes them. Marks that only join or part letters stay: words of many languages, and emoji, need them.
 */
public final class Visible {
    private static final String MORE = "…";

    private Visible() {}

    /**
     * Whether a character does something other than to stand there: the control characters C0, DEL and C1, what has the property Bidi_Control of Unicode
     * (UAX 44), the separators of lines and paragraphs, and a half of a pair, which no encoding has.
     */
    public static boolean acts(int character) {
        if (character < 0x20 || (character >= 0x7f && character < 0xa0)) {
            return true;
        }
        return character >= 0x061c
                && (turnsAround(character) || character == 0x2028 || character == 0x2029 || (character >= 0xd800 && character <= 0xdfff));
    }

    private static boolean turnsAround(int character) {
        return character == 0x061c || character == 0x200e || character == 0x200f || (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /** The text in one line, for what is quoted within a line. */
    public static String line(String text) {
        return shown(text, "\t");
    }

    /** The same for what has a text, such as a path. */
    public static String line(Object named) {
        return line(named.toString());
    }

    /** The text with its lines and tabs. */
    public static String lines(String text) {
        return shown(text, "\t\n");
    }

    /** The text with each line cut that is longer than a person reads. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        StringBuilder shortened = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            shortened.append(shortened.isEmpty() ? "" : "\n").append(line.length() <= longest ? line : line.substring(0, longest) + MORE);
        }
        return shortened.toString();
    }

    private static String shown(String text, String kept) {
        if (text.codePoints().noneMatch(each -> acts(each) && kept.indexOf(each) < 0)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            if (acts(each) && kept.indexOf(each) < 0) {
                shown.append(escaped(each));
            } else {
                shown.appendCodePoint(each);
            }
        });
        return shown.toString();
    }

    /** All characters that act are of the first plane, so four digits are enough. */
    static String escaped(int character) {
        return String.format("\\u%04x", character);
    }
}
