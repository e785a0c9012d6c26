package dev.conc.ui.lesson;

import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Section;
import dev.conc.program.compile.Diagnostic;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.screen.KeyTable;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.PaneLines;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Wrapper;
import dev.conc.ui.text.JavaSource;
import dev.conc.ui.text.Latest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of the panes, laid out for a width. What was laid out lately is laid out anew only when it has changed. */
final class LessonPanes {
    /** Pages and sources that are remembered: some more than a learner turns to and fro, at the widths of a pane and of the whole screen. */
    private static final int MOST = 8;

    /** All that the lines of a page's text depend on. */
    private record Text(Section page, Optional<ProgramLink> shown, PageQuestions asked, int width) {}

    /** All that the lines of a source depend on. */
    private record Source(String text, List<Diagnostic> diagnostics, int width) {}

    /** All that the lines of an output depend on. */
    private record Printed(RunState run, int width) {}

    private final SourceTexts sources;
    private final Latest<Text, PageText> texts;
    private final Latest<String, List<Line>> coloured = new Latest<>(MOST, JavaSource::lines);
    private final Latest<Source, PaneLines> laidOut = new Latest<>(MOST, source -> PaneLines.of(lines(source)));
    private final Latest<Printed, PaneLines> outputs;
    private final Latest<Integer, PaneLines> keys;

    LessonPanes(Messages messages) {
        this.texts = new Latest<>(MOST, text -> PageText.of(text.page(), text.shown(), text.asked(), messages, text.width()));
        this.sources = new SourceTexts(messages.language().locale());
        this.outputs = new Latest<>(1, printed -> OutputLines.of(printed.run(), messages, printed.width()));
        this.keys = new Latest<>(1, width -> PaneLines.of(KeyTable.lines(messages.text("help.keys"), width)));
    }

    /** The lines of a pane as wide as it is. */
    PaneLines of(LessonState state, Pane pane, int width) {
        return switch (pane) {
            case TEXT -> PaneLines.of(text(state, width).lines());
            case SOURCE -> state.program().map(link -> laidOut.of(new Source(sources.of(link.program(), state), diagnostics(state), width)))
                    .orElse(PaneLines.of(List.of()));
            case HELP -> keys.of(width);
            case OUTPUT -> state.run().map(run -> outputs.of(new Printed(timeless(run), width))).orElse(PaneLines.of(List.of()));
        };
    }

    /** The text of the page as wide as its pane is. */
    PageText text(LessonState state, int width) {
        return texts.of(new Text(state.page(), state.program(), state.questions().on(state.section()), width));
    }

    /** Time alone changes nothing that was printed. */
    private static RunState timeless(RunState run) {
        return run.phase() instanceof Phase.Running ? run.with(new Phase.Running(Duration.ZERO)) : run;
    }

    private static List<Diagnostic> diagnostics(LessonState state) {
        return state.run().map(RunState::phase)
                .map(phase -> phase instanceof Phase.NotCompiled not ? not.diagnostics() : List.<Diagnostic>of()).orElse(List.of());
    }

    private List<Line> lines(Source source) {
        List<Line> code = coloured.of(source.text());
        int width = source.width();
        int digits = Math.max(2, Integer.toString(code.size()).length());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            int number = i + 1;
            boolean wrong = source.diagnostics().stream().anyMatch(each -> each.line() == number);
            String label = String.format(Locale.ROOT, "%" + digits + "d", number) + (wrong ? "✗" : " ");
            List<Line> parts = Wrapper.chop(code.get(i).spans(), width - digits - 1);
            for (int j = 0; j < parts.size(); j++) {
                lines.add(parts.get(j).after(new Span(j == 0 ? label : " ".repeat(digits + 1), wrong ? Role.ERROR : Role.LINE_NUMBER)));
            }
            source.diagnostics().stream().filter(each -> each.line() == number)
                    .forEach(each -> Wrapper
                            .wrap(List.of(new Span(each.message().lines().findFirst().orElse(""), Role.ERROR)), width - digits - 3)
                            .forEach(line -> lines.add(line.after(new Span(" ".repeat(digits + 1) + "^ ", Role.ERROR)))));
        }
        return lines;
    }
}
