package dev.conc.ui.screen;

import java.util.Locale;

/** A canvas as a picture (SVG 1.1) that looks like a terminal with a dark background. */
public final class SvgPicture {
    private static final double COLUMN = 8.4;
    private static final int ROW = 18;
    private static final int MARGIN = 14;
    /** Of all pictures. */
    public static final String BACKGROUND = "#1e222a";

    private final Canvas canvas;
    private final Theme theme;
    private final StringBuilder svg = new StringBuilder();

    private SvgPicture(Canvas canvas, Theme theme) {
        this.canvas = canvas;
        this.theme = theme;
    }

    /**
     * The picture.
     *
     * @param title what it shows, for those who cannot see it
     */
    public static String of(Canvas canvas, Theme theme, String title) {
        return new SvgPicture(canvas, theme).draw(title);
    }

    private String draw(String title) {
        double width = canvas.width() * COLUMN + 2 * MARGIN;
        int height = canvas.height() * ROW + 2 * MARGIN;
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" width=\"%.0f\" height=\"%d\" role=\"img\">%n",
                width, height, width, height));
        svg.append("<title>").append(Markup.escaped(title)).append("</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"").append(BACKGROUND).append("\"/>\n");
        svg.append("<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\">\n");
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width();) {
                x = stretch(x, y);
            }
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    /** Draws the cells from {@code x} that look alike and gives the column after them. */
    private int stretch(int x, int y) {
        Role role = canvas.role(x, y);
        int end = x;
        while (end < canvas.width() && canvas.role(end, y) == role) {
            end++;
        }
        Style style = theme.style(role);
        if (style.reversed()) {
            svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                    MARGIN + x * COLUMN, MARGIN + y * ROW, (end - x) * COLUMN, ROW, style.colour().shade()));
        }
        for (int at = x; at < end;) {
            at = isBlank(at, y) ? at + 1 : words(at, end, y, style);
        }
        return end;
    }

    /**
     * Draws words from {@code x} on, as far as a gap, and gives the column after them. A gap is never drawn: browsers do not agree on whether spaces beside each other count.
     */
    private int words(int x, int end, int y, Style style) {
        StringBuilder text = new StringBuilder();
        int at = x;
        while (at < end && !(isBlank(at, y) && (at + 1 == end || isBlank(at + 1, y)))) {
            text.append(canvas.glyph(at, y).text());
            at++;
        }
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" fill=\"%s\"%s%s>%s</text>%n",
                MARGIN + x * COLUMN, MARGIN + y * ROW + 14, (at - x) * COLUMN,
                style.reversed() ? BACKGROUND : style.colour().shade(),
                style.bold() ? " font-weight=\"bold\"" : "",
                style.underlined() ? " text-decoration=\"underline\"" : "",
                Markup.escaped(text.toString())));
        return at;
    }

    private boolean isBlank(int x, int y) {
        return canvas.glyph(x, y).text().equals(" ");
    }
}
