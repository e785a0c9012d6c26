package dev.conc.ui.screen;

import dev.conc.text.Visible;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * What a terminal shows in one place: a character with the marks that combine with it.
 *
 * @param text the characters; control characters have been replaced by visible ones
 * @param width the columns that it takes: 1, or 2 for wide characters such as Chinese ones
 */
public record Glyph(String text, int width) {
    private static final int TAB = 4;

    /** Some terminals draw what it joins as one picture, others side by side: without it all draw as many columns. */
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /** The glyphs of a text, in order. Control characters become visible and harmless, and tabs spaces. */
    public static List<Glyph> of(String text) {
        List<Glyph> glyphs = new ArrayList<>(text.length());
        int column = 0;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\t') {
                do {
                    glyphs.add(new Glyph(" ", 1));
                } while (++column % TAB != 0);
                continue;
            }
            String shown = visible(character);
            int width = WCWidth.wcwidth(shown.codePointAt(0));
            if (width > 0) {
                glyphs.add(new Glyph(shown, width));
                column += width;
            } else if (character != ZERO_WIDTH_JOINER && !glyphs.isEmpty() && glyphs.getLast().text().length() < 16) {
                Glyph last = glyphs.removeLast();
                glyphs.add(new Glyph(last.text() + shown, last.width()));
            }
        }
        return glyphs;
    }

    /** The columns that a text takes. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                return of(text).stream().mapToInt(Glyph::width).sum();
            }
            width++;
        }
        return width;
    }

    /** The text as it can be given to any terminal: nothing in it moves the cursor or changes the terminal. */
    public static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(character -> harmless.append(character == '\t' ? "\t" : visible(character)));
        return harmless.toString();
    }

    private static String visible(int character) {
        if (character < 0x20) {
            // The block Control Pictures of Unicode has one for each.
            return Character.toString(0x2400 + character);
        }
        if (character == 0x7f) {
            return "\u2421";
        }
        return Visible.acts(character) ? "\ufffd" : Character.toString(character);
    }

    /** The tag in exactly as many columns as there are, and a space. */
    public static String pad(String tag, int columns) {
        Line cut = Wrapper.chop(List.of(new Span(tag, Role.TAG)), columns).getFirst();
        return cut.text() + " ".repeat(Math.max(0, columns - cut.width()) + 1);
    }
}
