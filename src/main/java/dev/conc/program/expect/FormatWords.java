package dev.conc.program.expect;

import dev.conc.problem.Listed;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.yaml.YamlException;
import dev.conc.yaml.YamlNode;
import java.util.Arrays;
import java.util.function.Function;

/** The words of {@code .expect.yaml} for how a program ends and what goes wrong in it (see docs/lesson-format.md). */
final class FormatWords {
    private FormatWords() {}

    static String of(End end) {
        return switch (end) {
            case NORMAL -> "normal";
            case EXCEPTION -> "exception";
            case DEADLOCK -> "deadlock";
            case LIVELOCK -> "livelock";
            case STOPPED -> "stopped";
            case CUT -> "cut";
        };
    }

    static String of(Failure.Kind kind) {
        return switch (kind) {
            case EXCEPTION -> "exception";
            case ASSERTION -> "assertion";
            case DEADLOCK -> "deadlock";
            case LIVELOCK -> "livelock";
            case LEAK -> "leak";
            case OUTCOME -> "outcome";
        };
    }

    /** The end that a file names. */
    static End end(YamlNode node) throws YamlException {
        // No outcome is one of an execution that was given up.
        return named(node, FormatWords::of,
                Arrays.stream(End.values()).filter(each -> each != End.STOPPED && each != End.CUT).toArray(End[]::new));
    }

    /** The kind of failure that a file names. */
    static Failure.Kind failure(YamlNode node) throws YamlException {
        return named(node, FormatWords::of, Failure.Kind.values());
    }

    private static <T> T named(YamlNode node, Function<T, String> word, T[] values) throws YamlException {
        for (T each : values) {
            if (word.apply(each).equals(node.text())) {
                return each;
            }
        }
        throw node.complain("expect.oneOf", Listed.of(Arrays.stream(values).map(word)), node.text());
    }
}
