package dev.conc.program.expect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Matches printed lines against expected ones, trying every way in which unordered lines may have come. */
final class LineMatcher {
    /** Far more than any lesson needs; reached only by groups of many lines that all match each other. */
    private static final int MOST_STEPS = 1_000_000;

    private interface Continuation {
        boolean from(int line, Map<String, String> captured);
    }

    private final List<String> lines;
    private int furthest = -1;
    private final Set<String> expectedThere = new LinkedHashSet<>();
    private int placeThere;
    private boolean endThere;
    private int steps;

    private LineMatcher(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Why {@code lines} are not what was expected: the first line that cannot be explained, and what would have been right there.
     *
     * @param captured what names stand for already
     * @return empty if they match
     */
    static Optional<LineMismatch> mismatch(ExpectedLines expected, List<String> lines, Map<String, String> captured) {
        LineMatcher matcher = new LineMatcher(lines);
        boolean matches = matcher.match(expected, 0, captured, (line, _) -> {
            if (line < lines.size() && matcher.reaches(line)) {
                matcher.endThere = true;
            }
            return line == lines.size();
        });
        return matches ? Optional.empty() : Optional.of(matcher.complaint());
    }

    private boolean match(ExpectedLines expected, int line, Map<String, String> captured, Continuation rest) {
        return switch (expected) {
            case ExpectedLines.Line one -> matchLine(one.pattern(), line, captured, rest);
            case ExpectedLines.Ordered ordered -> matchAll(ordered.parts(), 0, line, captured, rest);
            case ExpectedLines.Unordered unordered ->
                    matchMixed(unordered.sequences(), new int[unordered.sequences().size()], line, captured, rest);
            case ExpectedLines.Repeat repeat -> matchRepeat(repeat, line, captured, rest);
        };
    }

    private boolean matchLine(LinePattern pattern, int line, Map<String, String> captured, Continuation rest) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        Optional<Map<String, String>> after = line < lines.size() ? pattern.match(lines.get(line), captured) : Optional.empty();
        if (after.isEmpty()) {
            note(line, pattern);
            return false;
        }
        return rest.from(line + 1, after.get());
    }

    private boolean matchAll(
            List<ExpectedLines> parts, int part, int line, Map<String, String> captured, Continuation rest) {
        if (part == parts.size()) {
            return rest.from(line, captured);
        }
        return match(parts.get(part), line, captured, (next, after) -> matchAll(parts, part + 1, next, after, rest));
    }

    private boolean matchMixed(
            List<List<LinePattern>> sequences, int[] taken, int line, Map<String, String> captured, Continuation rest) {
        boolean complete = true;
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] == sequences.get(i).size()) {
                continue;
            }
            complete = false;
            // Sequences that go on in the same way are alike: trying one of them is enough.
            String remaining = sequences.get(i).subList(taken[i], sequences.get(i).size()).toString();
            if (tried.contains(remaining)) {
                continue;
            }
            tried.add(remaining);
            int[] more = taken.clone();
            more[i]++;
            if (matchLine(sequences.get(i).get(taken[i]), line, captured,
                    (next, after) -> matchMixed(sequences, more, next, after, rest))) {
                return true;
            }
        }
        return complete && rest.from(line, captured);
    }

    private boolean matchRepeat(ExpectedLines.Repeat repeat, int line, Map<String, String> captured, Continuation rest) {
        List<Map<String, String>> after = new ArrayList<>(List.of(captured));
        while (after.size() <= repeat.to() && line + after.size() <= lines.size()) {
            Optional<Map<String, String>> next = repeat.pattern().match(lines.get(line + after.size() - 1), after.getLast());
            if (next.isEmpty()) {
                break;
            }
            after.add(next.get());
        }
        if (after.size() <= repeat.to()) {
            note(line + after.size() - 1, repeat.pattern());
        }
        for (int times = after.size() - 1; times >= repeat.from(); times--) {
            if (rest.from(line + times, after.get(times))) {
                return true;
            }
        }
        return false;
    }

    private void note(int line, LinePattern expected) {
        if (reaches(line)) {
            expectedThere.add(expected.toString());
            placeThere = placeThere == 0 ? expected.place() : placeThere;
        }
    }

    /** Whether no line beyond this one was reached. */
    private boolean reaches(int line) {
        if (line > furthest) {
            furthest = line;
            expectedThere.clear();
            placeThere = 0;
            endThere = false;
        }
        return line == furthest;
    }

    private LineMismatch complaint() {
        return new LineMismatch(furthest + 1, List.copyOf(expectedThere), endThere,
                furthest < lines.size() ? Optional.of(lines.get(furthest)) : Optional.empty(),
                placeThere == 0 ? OptionalInt.empty() : OptionalInt.of(placeThere));
    }
}
