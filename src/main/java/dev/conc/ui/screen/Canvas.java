package dev.conc.ui.screen;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grid of cells to draw on. What would fall outside of it is left out. */
public final class Canvas {
    private static final Glyph BLANK = new Glyph(" ", 1);
    /** The right half of a wide glyph. */
    private static final Glyph RIGHT_HALF = new Glyph("", 0);

    private final int width;
    private final int height;
    private final Glyph[] glyphs;
    private final Role[] roles;
    /** Where the cells lead that are links; null where there are none. */
    private @Nullable URI @Nullable [] links;

    public Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.glyphs = new Glyph[width * height];
        this.roles = new Role[width * height];
        java.util.Arrays.fill(glyphs, BLANK);
        java.util.Arrays.fill(roles, Role.TEXT);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The glyph of a cell; its text is empty for the right half of a wide one. */
    Glyph glyph(int x, int y) {
        return glyphs[y * width + x];
    }

    /** What the cell in a column and a row is. */
    public Role role(int x, int y) {
        return roles[y * width + x];
    }

    @Nullable
    URI link(int x, int y) {
        return links == null ? null : links[y * width + x];
    }

    /** Makes the cells of a row from a column to before another a link. */
    public void link(int row, int from, int to, URI target) {
        if (row < 0 || row >= height) {
            return;
        }
        @Nullable
        URI[] all = links == null ? new @Nullable URI[width * height] : links;
        for (int x = Math.max(0, from); x < Math.min(to, width); x++) {
            all[row * width + x] = target;
        }
        links = all;
    }

    /** Draws a line in a row, cut where the area ends; gives the column after it. */
    public int draw(Area area, int row, Line line) {
        int x = area.x();
        if (row < 0 || row >= area.height()) {
            return x;
        }
        int end = Math.min(area.x() + area.width(), width);
        for (Span span : line.spans()) {
            for (Glyph glyph : Glyph.of(span.text())) {
                if (x + glyph.width() > end) {
                    return x;
                }
                put(x, area.y() + row, glyph, span.role());
                x += glyph.width();
            }
        }
        return x;
    }

    /** Fills a row of an area with one character. */
    public void fill(Area area, int row, String character, Role role) {
        Glyph glyph = new Glyph(character, 1);
        for (int x = area.x(); x < area.x() + area.width(); x++) {
            put(x, area.y() + row, glyph, role);
        }
    }

    private void put(int x, int y, Glyph glyph, Role role) {
        if (x < 0 || y < 0 || x + glyph.width() > width || y >= height) {
            return;
        }
        int at = y * width + x;
        if (glyphs[at].width() == 0) {
            glyphs[at - 1] = BLANK;
        }
        int next = at + glyph.width();
        if (x + glyph.width() < width && glyphs[next].width() == 0) {
            glyphs[next] = BLANK;
        }
        glyphs[at] = glyph;
        roles[at] = role;
        if (glyph.width() == 2) {
            glyphs[at + 1] = RIGHT_HALF;
            roles[at + 1] = role;
        }
    }

    /** The rows as text, without the spaces at their ends, as a person would read them off the screen. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < width; x++) {
                row.append(glyph(x, y).text());
            }
            rows.add(row.toString().stripTrailing());
        }
        return rows;
    }
}
