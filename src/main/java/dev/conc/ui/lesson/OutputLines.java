package dev.conc.ui.lesson;

import dev.conc.program.compile.Diagnostic;
import dev.conc.program.run.Output;
import dev.conc.text.Visible;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.PaneLines;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program printed, laid out for a width: each line with who printed it when the program has several threads. Only the lines that
 * are asked for are laid out, since there may be thousands.
 */
public final class OutputLines implements PaneLines {
    private static final int WIDEST_TAG = 16;

    private final List<Line> head;
    private final List<Output> output;
    private final int tags;
    private final int width;
    /** How many rows all lines before each line take. */
    private final int[] rowsBefore;

    private OutputLines(RunState run, Messages messages, int width) {
        this.head = head(run, messages, width);
        this.output = run.lines();
        this.tags = run.hasSeveralOrigins() ? tagWidth(run) : 0;
        this.width = width;
        this.rowsBefore = new int[output.size() + 1];
        for (int i = 0; i < output.size(); i++) {
            rowsBefore[i + 1] = rowsBefore[i] + rows(output.get(i));
        }
    }

    static OutputLines of(RunState run, Messages messages, int width) {
        return new OutputLines(run, messages, width);
    }

    @Override
    public int size() {
        return head.size() + rowsBefore[output.size()];
    }

    @Override
    public List<Line> slice(int first, int count) {
        List<Line> lines = new ArrayList<>();
        for (int i = first; i < Math.min(head.size(), first + count); i++) {
            lines.add(head.get(i));
        }
        int row = Math.max(0, first - head.size());
        int end = Math.min(rowsBefore[output.size()], first + count - head.size());
        int at = java.util.Arrays.binarySearch(rowsBefore, row);
        for (int i = at >= 0 ? at : -at - 2; row < end; i++) {
            List<Line> laidOut = lines(output.get(i));
            for (int part = row - rowsBefore[i]; part < laidOut.size() && row < end; part++, row++) {
                lines.add(laidOut.get(part));
            }
        }
        return lines;
    }

    private static List<Line> head(RunState run, Messages messages, int width) {
        List<Line> lines = new ArrayList<>();
        if (run.phase() instanceof Phase.NotCompiled failed) {
            failed.diagnostics().forEach(each -> {
                String place = each.line() > 0 ? file(run, each) + ":" + each.line() + ": " : "";
                (place + each.told().words(messages.language().locale())).lines()
                        .forEach(text -> lines.addAll(Wrapper.wrap(List.of(new Span(text, Role.ERROR)), width)));
            });
            failed.advice().forEach(each -> lines.addAll(
                    Wrapper.wrap(List.of(new Span(each.words(messages.language().locale()), Role.ERROR)), width)));
        } else if (run.phase() instanceof Phase.Failed failed) {
            failed.message().lines().forEach(text -> lines.addAll(Wrapper.wrap(List.of(new Span(text, Role.ERROR)), width)));
        }
        if (run.dropped() > 0) {
            lines.add(Line.of(messages.text("output.dropped", run.dropped()), Role.COMMENT));
        }
        return lines;
    }

    private static String file(RunState run, Diagnostic diagnostic) {
        return diagnostic.sibling().map(each -> Visible.line(each.getFileName())).orElse(run.program().name() + ".java");
    }

    private static int tagWidth(RunState run) {
        int widest = run.lines().stream()
                .map(Output::origin)
                .distinct()
                .mapToInt(origin -> Glyph.width(origin.tag()))
                .max()
                .orElse(0);
        return Math.min(widest, WIDEST_TAG);
    }

    private String mark(Output each) {
        return each.error() ? "! " : tags > 0 ? "│ " : "";
    }

    private int textWidth(Output each) {
        return Math.max(2, width - (tags > 0 ? tags + 1 : 0) - mark(each).length());
    }

    private int rows(Output each) {
        int columns = Glyph.width(each.text());
        // Wide characters and tabs may leave a column free at the end of a row: then only laying it out tells.
        return columns <= textWidth(each) ? 1 : lines(each).size();
    }

    private List<Line> lines(Output each) {
        String mark = mark(each);
        Role role = each.error() ? Role.ERROR : Role.OUTPUT;
        List<Line> lines = new ArrayList<>();
        for (Line part : Wrapper.chop(List.of(new Span(each.text(), role)), textWidth(each))) {
            Line line = mark.isEmpty() ? part : part.after(new Span(mark, each.error() ? Role.ERROR : Role.RULE));
            String tag = lines.isEmpty() ? Glyph.pad(each.origin().tag(), tags) : " ".repeat(tags + 1);
            lines.add(tags == 0 ? line : line.after(new Span(tag, Role.TAG)));
        }
        return lines;
    }

}
