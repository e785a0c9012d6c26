package dev.conc.exercise;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.conc.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a version of a program differs from its original.
 *
 * @param program the name of the file
 * @param rows the lines that differ and some around them, in the order of the source; none where the two say the same
 */
public record Comparison(String program, List<Row> rows) {
    /** How many lines are shown around those that differ. */
    private static final int AROUND = 3;

    /** What a line is. */
    public enum Kind {
        /** It is in both. */
        BOTH,
        /** It is in the original alone. */
        ORIGINAL,
        /** It is in the version alone. */
        MINE,
        /** Lines that are in both were left out here. */
        LEFT_OUT
    }

    /**
     * A line.
     *
     * @param line its number in the version, or in the original where it is in that alone; 0 for lines that were left out
     */
    public record Row(Kind kind, int line, String text) {}

    /**
     * Compares a version with its original.
     *
     * @throws dev.conc.problem.Problem if one of them cannot be read
     */
    public static Comparison of(Program original, Program mine) {
        return new Comparison(mine.fileName(), rows(original.source().lines().toList(), mine.source().lines().toList()));
    }

    private static List<Row> rows(List<String> original, List<String> mine) {
        List<Row> rows = new ArrayList<>();
        int shown = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(original, mine).getDeltas()) {
            int from = delta.getTarget().getPosition();
            // What follows the change before goes on as far as it would without this one.
            int after = rows.isEmpty() ? 0 : Math.min(shown + AROUND, from);
            both(mine, shown, after, rows);
            int before = Math.max(after, from - AROUND);
            if (before > after) {
                rows.add(new Row(Kind.LEFT_OUT, 0, ""));
            }
            both(mine, before, from, rows);
            add(Kind.ORIGINAL, delta.getSource().getLines(), delta.getSource().getPosition(), rows);
            add(Kind.MINE, delta.getTarget().getLines(), from, rows);
            shown = from + delta.getTarget().size();
        }
        if (!rows.isEmpty()) {
            int end = Math.min(shown + AROUND, mine.size());
            both(mine, shown, end, rows);
            if (end < mine.size()) {
                rows.add(new Row(Kind.LEFT_OUT, 0, ""));
            }
        }
        return List.copyOf(rows);
    }

    private static void both(List<String> mine, int from, int to, List<Row> rows) {
        add(Kind.BOTH, mine.subList(from, to), from, rows);
    }

    private static void add(Kind kind, List<String> lines, int from, List<Row> rows) {
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(kind, from + i + 1, lines.get(i)));
        }
    }
}
