package dev.conc.program.record;

import dev.conc.program.run.Origin;
import dev.conc.program.run.Output;
import dev.conc.program.run.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins the pieces of output of a recorded run into whole lines, each with its time and place. */
final class PrintedLines {
    /** More lines than these are not kept. */
    private static final int MOST = Recording.MOST_EVENTS;

    /** Longer lines are cut. */
    private static final int LONGEST = 2000;

    private record Key(Origin origin, boolean error) {}

    /**
     * A line.
     *
     * @param origin who printed it
     * @param micros when, in microseconds since 1970
     * @param thread the number of the thread in its process, 0 where nobody knows it
     * @param line the line of the source, 0 where nobody knows it
     */
    record Line(Origin origin, boolean error, String text, long micros, long thread, int line) {}

    private final long began;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Key, Line> begun = new LinkedHashMap<>();
    private long leftOut;

    /** @param began when the run began, in microseconds since 1970 */
    PrintedLines(long began) {
        this.began = began;
    }

    /** @param place when and where the piece was printed; null where only its arrival is known */
    synchronized void add(Output piece, @Nullable Place place) {
        Key key = new Key(piece.origin(), piece.error());
        Line before = begun.remove(key);
        String text = (before == null ? "" : before.text()) + piece.text();
        Line line = new Line(
                piece.origin(), piece.error(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text,
                place == null ? began + piece.nanos() / 1000 : place.micros(), place == null ? 0 : place.thread(),
                place == null ? 0 : place.line());
        if (!piece.endsLine()) {
            if (begun.size() < MOST) {
                begun.put(key, line);
            } else {
                leftOut++;
            }
        } else if (lines.size() < MOST) {
            lines.add(line);
        } else {
            leftOut++;
        }
    }

    /** The lines so far; one without an end counts. */
    synchronized List<Line> lines() {
        List<Line> all = new ArrayList<>(lines);
        begun.values().stream().filter(each -> !each.text().isEmpty()).forEach(all::add);
        return List.copyOf(all);
    }

    /** How many lines came after those that are kept. */
    synchronized long leftOut() {
        return leftOut;
    }
}
