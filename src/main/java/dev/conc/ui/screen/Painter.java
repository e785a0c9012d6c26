package dev.conc.ui.screen;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a canvas into the escape sequences that make a terminal show it, given what it shows already. */
public final class Painter {
    private final Theme theme;
    private @Nullable Canvas shown;

    public Painter(Theme theme) {
        this.theme = theme;
    }

    /** Forgets what the terminal shows, so that everything is drawn again. */
    public void forget() {
        shown = null;
    }

    /** The sequences that turn what was painted last into {@code next}. */
    public String paint(Canvas next) {
        Canvas before = shown != null && shown.width() == next.width() && shown.height() == next.height() ? shown : null;
        StringBuilder out = new StringBuilder(before == null ? theme.sequence(Role.TEXT) + "\u001b[2J" : "");
        Role current = null;
        URI target = null;
        for (int y = 0; y < next.height(); y++) {
            int cursor = -1;
            for (int x = 0; x < next.width(); x++) {
                Glyph glyph = next.glyph(x, y);
                if (glyph.width() == 0 || (before != null && same(before, next, x, y, glyph.width()))) {
                    continue;
                }
                if (cursor != x) {
                    out.append("\u001b[").append(y + 1).append(';').append(x + 1).append('H');
                }
                Role role = next.role(x, y);
                if (role != current) {
                    out.append(theme.sequence(role));
                    current = role;
                }
                URI link = next.link(x, y);
                if (!Objects.equals(link, target)) {
                    out.append(Hyperlink.begin(link));
                    target = link;
                }
                out.append(theme.drawn(glyph.text(), role));
                // Terminals differ on the width of what is not ASCII: place the cursor anew after it.
                cursor = glyph.text().length() == 1 && glyph.width() == 1 && glyph.text().charAt(0) < 0x2600 ? x + 1 : -1;
            }
        }
        shown = next;
        out.append(target != null ? Hyperlink.begin(null) : "");
        return current != null ? out.append("\u001b[0m").toString() : out.toString();
    }

    private static boolean same(Canvas before, Canvas next, int x, int y, int width) {
        for (int i = x; i < x + width; i++) {
            if (!before.glyph(i, y).equals(next.glyph(i, y)) || before.role(i, y) != next.role(i, y)
                    || !Objects.equals(before.link(i, y), next.link(i, y))) {
                return false;
            }
        }
        return true;
    }
}
