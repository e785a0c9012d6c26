package dev.conc.ui.timeline;

import dev.conc.ui.screen.Colour;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Markup;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.SvgPicture;
import dev.conc.ui.screen.Theme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A timeline as a picture: a column for each lane, time running down, the source beside it. */
final class TimelineSvg {
    private static final double COLUMN = 8.4;
    private static final int ROW = 22;
    private static final int MARGIN = 14;
    private static final int GAP = 3;
    /** Longer texts are cut; pointing at them shows the whole. */
    private static final int WIDEST = 44;

    private static final Pattern SPACES = Pattern.compile("^ +| {2,}| +$");

    private final Timeline timeline;
    private final Messages messages;
    private final StringBuilder svg = new StringBuilder();

    TimelineSvg(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    String draw() {
        int[] lanes = new int[timeline.lanes().size()];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = columns(timeline.lane(i));
        }
        int when = columns(messages.text("trace.step"));
        int place = 0;
        for (int i = 0; i < timeline.events().size(); i++) {
            Timeline.Event event = timeline.events().get(i);
            lanes[event.lane()] = Math.max(lanes[event.lane()], columns(event.text()) + 2);
            when = Math.max(when, columns(timeline.when(i, messages)));
            place = Math.max(place, columns(place(event)));
        }
        int ending = timeline.ending().stream().mapToInt(TimelineSvg::columns).max().orElse(0);
        int[] starts = new int[lanes.length + 1];
        starts[0] = when + GAP;
        for (int i = 0; i < lanes.length; i++) {
            starts[i + 1] = starts[i] + lanes[i] + GAP;
        }
        int width = Math.max(Math.max(starts[lanes.length] + place, columns(timeline.title())), ending);
        int rows = timeline.events().size() + timeline.ending().size() + 4;
        begin(width, rows);
        heads(starts, lanes);
        for (int i = 0; i < timeline.events().size(); i++) {
            event(i, starts, lanes[timeline.events().get(i).lane()]);
        }
        List<String> lines = timeline.ending();
        for (int i = 0; i < lines.size(); i++) {
            text(0, timeline.events().size() + 3 + i, lines.get(i), Colour.DEFAULT, "");
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private void begin(int columns, int rows) {
        double width = columns * COLUMN + 2 * MARGIN;
        int height = rows * ROW + 2 * MARGIN;
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" width=\"%.0f\" height=\"%d\" role=\"img\">%n", width,
                height, width, height));
        svg.append("<title>").append(Markup.escaped(timeline.title())).append("</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"").append(SvgPicture.BACKGROUND).append("\"/>\n");
        svg.append("<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\">\n");
    }

    private void heads(int[] starts, int[] widths) {
        text(0, 0, timeline.title(), Colour.DEFAULT, " font-weight=\"bold\"");
        for (int i = 0; i < timeline.lanes().size(); i++) {
            text(starts[i], 1, timeline.lane(i), colour(i), " font-weight=\"bold\"");
            double x = MARGIN + (starts[i] + widths[i] / 2.0) * COLUMN;
            svg.append(String.format(Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\" stroke-dasharray=\"2 4\"/>%n",
                    x, y(2), x, y(timeline.events().size() + 2), colour(i).shade()));
        }
    }

    private void event(int number, int[] starts, int width) {
        Timeline.Event event = timeline.events().get(number);
        int row = number + 2;
        text(0, row, timeline.when(number, messages), Colour.GREY, "");
        svg.append(
                String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"%s\" stroke=\"%s\"/>%n",
                        MARGIN + starts[event.lane()] * COLUMN, y(row) + 1, width * COLUMN, ROW - 3, SvgPicture.BACKGROUND,
                        colour(event.lane()).shade()));
        text(starts[event.lane()] + 1, row, event.text(), event.isWrong() ? Colour.RED : Colour.DEFAULT,
                event.isWrong() ? " font-weight=\"bold\"" : "");
        if (!event.place().isEmpty()) {
            text(starts[starts.length - 1], row, place(event), Colour.GREY, "");
        }
    }

    private static String place(Timeline.Event event) {
        return (event.place() + "  " + event.source()).strip();
    }

    /** The same as on the stage. */
    private static Colour colour(int lane) {
        return Theme.COLOUR.colour(Role.ofThread(lane));
    }

    private void text(int column, int row, String text, Colour colour, String look) {
        String shown = shortened(text);
        String whole = shown.equals(text) ? "" : "<title>" + Markup.escaped(text) + "</title>";
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" fill=\"%s\"%s>%s%s</text>%n",
                MARGIN + column * COLUMN, y(row) + 15, colour.shade(), look, whole, Markup.escaped(spaced(shown))));
    }

    /** Spaces that browsers would take for one or leave out, as spaces that they keep. */
    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(found -> "\u00a0".repeat(found.group().length()));
    }

    private static int y(int row) {
        return MARGIN + row * ROW;
    }

    private static int columns(String text) {
        return Math.min(WIDEST, Glyph.width(text));
    }

    private static String shortened(String text) {
        if (Glyph.width(text) <= WIDEST) {
            return text;
        }
        StringBuilder beginning = new StringBuilder();
        int width = 0;
        for (Glyph glyph : Glyph.of(text)) {
            width += glyph.width();
            if (width > WIDEST - 1) {
                break;
            }
            beginning.append(glyph.text());
        }
        return beginning.append('…').toString();
    }
}
