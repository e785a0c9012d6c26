package dev.conc.ui.text;

import dev.conc.program.compile.Diagnostic;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Source with the numbers of its lines, and below a line what the compiler says of it. */
public final class NumberedSource {
    /** More of what the compiler says is too much beside the source. */
    private static final int MOST_SAID = 3;

    private NumberedSource() {}

    /**
     * The lines, none wider than the width.
     *
     * @param code the lines of the source
     */
    public static List<Line> lines(List<Line> code, List<Diagnostic> complaints, int width) {
        int digits = Math.max(2, Integer.toString(code.size()).length());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            int number = i + 1;
            boolean wrong = complaints.stream().anyMatch(each -> each.isAt(number));
            String label = String.format(Locale.ROOT, "%" + digits + "d", number) + (wrong ? "✗" : " ");
            List<Line> parts = Wrapper.chop(code.get(i).spans(), width - digits - 1);
            for (int j = 0; j < parts.size(); j++) {
                lines.add(parts.get(j).after(new Span(j == 0 ? label : " ".repeat(digits + 1), wrong ? Role.ERROR : Role.LINE_NUMBER)));
            }
            complaints.stream().filter(each -> each.isAt(number))
                    .forEach(each -> lines.addAll(complaint(each, digits, width)));
        }
        return lines;
    }

    /** The compiler says first what is wrong, and then of what: the name that it does not find, the types that do not fit. */
    private static List<Line> complaint(Diagnostic complaint, int digits, int width) {
        List<Line> lines = new ArrayList<>();
        for (String said : complaint.message().lines().limit(MOST_SAID).toList()) {
            for (Line line : Wrapper.wrap(List.of(new Span(said.strip(), Role.ERROR)), width - digits - 3)) {
                lines.add(line.after(new Span(" ".repeat(digits + 1) + (lines.isEmpty() ? "^ " : "  "), Role.ERROR)));
            }
        }
        return lines;
    }

    /** The first of such lines that says what the compiler complains of, from 0; 0 where none does. */
    public static int firstComplaint(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).spans().isEmpty() && lines.get(i).spans().getFirst().role() == Role.ERROR) {
                return i;
            }
        }
        return 0;
    }
}
