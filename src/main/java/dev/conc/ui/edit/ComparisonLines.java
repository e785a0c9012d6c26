package dev.conc.ui.edit;

import dev.conc.exercise.Comparison;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as lines: {@code -} before what the original says, {@code +} before what the learner's version says. */
public final class ComparisonLines {
    private static final int SIGN = 2;

    private ComparisonLines() {}

    /** The lines, none wider than the width. */
    public static List<Line> of(Comparison comparison, Messages messages, int width) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("- " + messages.text("compare.original"), Role.ERROR));
        lines.add(Line.of("+ " + messages.text("compare.mine"), Role.STRING));
        lines.add(Line.EMPTY);
        int digits = Math.max(2, comparison.rows().stream().mapToInt(row -> Integer.toString(row.line()).length()).max().orElse(0));
        for (Comparison.Row row : comparison.rows()) {
            lines.addAll(lines(row, digits, messages, width));
        }
        if (comparison.rows().isEmpty()) {
            lines.add(Line.of(messages.text("compare.nothing"), Role.TEXT));
        }
        return lines;
    }

    private static List<Line> lines(Comparison.Row row, int digits, Messages messages, int width) {
        if (row.kind() == Comparison.Kind.LEFT_OUT) {
            return List.of(Line.of(" ".repeat(digits) + "   " + messages.signs("…"), Role.LINE_NUMBER));
        }
        Role role = switch (row.kind()) {
            case ORIGINAL -> Role.ERROR;
            case MINE -> Role.STRING;
            case BOTH, LEFT_OUT -> Role.TEXT;
        };
        String sign = switch (row.kind()) {
            case ORIGINAL -> "- ";
            case MINE -> "+ ";
            case BOTH, LEFT_OUT -> "  ";
        };
        List<Line> lines = new ArrayList<>();
        for (Line part : Wrapper.chop(List.of(new Span(row.text(), role)), Math.max(1, width - digits - 1 - SIGN))) {
            String number = lines.isEmpty() ? String.format(Locale.ROOT, "%" + digits + "d ", row.line()) : " ".repeat(digits + 1);
            lines.add(part.after(new Span(sign, role)).after(new Span(number, Role.LINE_NUMBER)));
        }
        return lines;
    }
}
