package dev.conc.ui;

import dev.conc.program.Output;
import dev.conc.ui.RunState.Phase;
import java.util.ArrayList;
import java.util.List;

/** Lays out what a program printed, each line with who printed it when the program has several threads. */
final class OutputLines {
    private static final int WIDEST_TAG = 16;

    private OutputLines() {}

    static List<Line> of(RunState run, Messages messages, int width) {
        List<Line> lines = new ArrayList<>();
        switch (run.phase()) {
            case Phase.NotCompiled failed -> failed.diagnostics().forEach(each -> lines.addAll(Wrapper.wrap(
                    List.of(new Span((each.line() > 0 ? run.program().name() + ".java:" + each.line() + ": " : "") + each.message(), Role.ERROR)),
                    width)));
            case Phase.Failed failed -> lines.addAll(Wrapper.wrap(List.of(new Span(failed.message(), Role.ERROR)), width));
            default -> {}
        }
        if (run.dropped() > 0) {
            lines.add(Line.of(messages.text("output.dropped", run.dropped()), Role.COMMENT));
        }
        int tags = run.hasSeveralOrigins() ? tagWidth(run) : 0;
        for (Output each : run.lines()) {
            lines.addAll(lines(each, tags, width));
        }
        return lines;
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

    private static List<Line> lines(Output output, int tags, int width) {
        String mark = output.error() ? "! " : tags > 0 ? "│ " : "";
        Role role = output.error() ? Role.ERROR : Role.TEXT;
        List<Line> lines = new ArrayList<>();
        for (Line part : Wrapper.chop(List.of(new Span(output.text(), role)), width - (tags > 0 ? tags + 1 : 0) - mark.length())) {
            Line line = mark.isEmpty() ? part : part.after(new Span(mark, output.error() ? Role.ERROR : Role.RULE));
            lines.add(tags == 0 ? line : line.after(new Span(lines.isEmpty() ? pad(output.origin().tag(), tags) : " ".repeat(tags + 1), Role.TAG)));
        }
        return lines;
    }

    /** The tag in exactly as many columns as there are, and a space. */
    static String pad(String tag, int columns) {
        Line cut = Wrapper.chop(List.of(new Span(tag, Role.TAG)), columns).getFirst();
        return cut.text() + " ".repeat(Math.max(0, columns - cut.width()) + 1);
    }
}
