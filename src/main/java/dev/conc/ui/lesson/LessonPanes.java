package dev.conc.ui.lesson;

import dev.conc.exercise.Comparison;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Section;
import dev.conc.program.Program;
import dev.conc.program.compile.Diagnostic;
import dev.conc.ui.edit.ComparisonLines;
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
import dev.conc.ui.text.NumberedSource;
import dev.conc.ui.text.SourceFold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lines of the panes, laid out for a width. What was laid out lately is laid out anew only when it has changed. */
final class LessonPanes {
    /** Pages and sources that are remembered: some more than a learner turns to and fro, at the widths of a pane and of the whole screen. */
    private static final int MOST = 8;

    /** All that the lines of a page's text depend on. */
    private record Text(Section page, Optional<ProgramLink> shown, PageQuestions asked, int width) {}

    /** A page's text, and its lines as a pane has them. */
    private record Page(PageText text, PaneLines lines) {
        static Page of(PageText text) {
            return new Page(text, PaneLines.of(text.lines()));
        }
    }

    /** All that the lines of a source depend on. */
    private record Source(String text, List<Diagnostic> diagnostics, boolean whole, int width) {}

    /** All that the lines of an output depend on. */
    private record Printed(RunState run, int width) {}

    /** All that the lines of a comparison depend on. */
    private record Compared(Comparison comparison, int width) {}

    /** All that the keys depend on, of which those are left out that do nothing here. */
    private record Keys(Set<String> idle, int width) {}

    private final Messages messages;
    private final SourceTexts sources;
    private final Latest<Text, Page> texts;
    private final Latest<String, List<Line>> coloured = new Latest<>(MOST, JavaSource::lines);
    private final Latest<Source, PaneLines> laidOut = new Latest<>(MOST, source -> PaneLines.of(lines(source)));
    private final Latest<Printed, PaneLines> outputs;
    private final Abilities abilities;
    private final Latest<Keys, PaneLines> keys;
    private final Latest<Compared, PaneLines> compared;

    LessonPanes(Messages messages, Abilities abilities) {
        this.messages = messages;
        this.abilities = abilities;
        this.texts = new Latest<>(MOST, text -> Page.of(PageText.of(text.page(), text.shown(), text.asked(), messages, text.width())));
        this.sources = new SourceTexts(messages.language());
        this.outputs = new Latest<>(1, printed -> OutputLines.of(printed.run(), messages, printed.width()));
        this.keys = new Latest<>(1, shown -> PaneLines.of(KeyTable.lines(rows(messages.text("help.keys"), shown.idle()), shown.width())));
        this.compared = new Latest<>(1, shown -> PaneLines.of(ComparisonLines.of(shown.comparison(), messages, shown.width())));
    }

    /** The lines of a pane as wide as it is. */
    PaneLines of(LessonState state, Pane pane, int width) {
        return switch (pane) {
            case TEXT -> page(state, width).lines();
            case SOURCE -> state.used().map(used -> laidOut.of(source(used, state, width))).orElse(PaneLines.of(List.of()));
            case HELP -> keys.of(new Keys(abilities.idle(state), width));
            case COMPARISON -> state.comparison().map(shown -> compared.of(new Compared(shown, width))).orElse(PaneLines.of(List.of()));
            case OUTPUT -> state.run().map(run -> outputs.of(new Printed(timeless(run), width))).orElse(PaneLines.of(List.of()));
        };
    }

    private Source source(Program used, LessonState state, int width) {
        return new Source(sources.of(used, state), state.diagnostics(), state.zoomed(), width);
    }

    /** The text of the page as wide as its pane is. */
    PageText text(LessonState state, int width) {
        return page(state, width).text();
    }

    private Page page(LessonState state, int width) {
        return texts.of(new Text(state.page(), state.program(), state.questions().on(state.section()), width));
    }

    /** Time alone changes nothing that was printed. */
    private static RunState timeless(RunState run) {
        return run.phase() instanceof Phase.Running ? run.with(new Phase.Running(Duration.ZERO)) : run;
    }

    private static String rows(String table, Set<String> idle) {
        return table.lines().filter(row -> !idle.contains(row.strip().split("[ |]", 2)[0])).collect(Collectors.joining("\n"));
    }

    private List<Line> lines(Source source) {
        return folded(source).map(fold -> lines(source, fold))
                .orElseGet(() -> NumberedSource.lines(coloured.of(source.text()), source.diagnostics(), source.width()));
    }

    /** On the whole screen there is room for all of it, and what the compiler complains of must be seen. */
    private static Optional<SourceFold> folded(Source source) {
        return source.whole() || !source.diagnostics().isEmpty() ? Optional.empty() : SourceFold.of(source.text());
    }

    private List<Line> lines(Source source, SourceFold fold) {
        List<Line> before = coloured.of(source.text()).subList(0, fold.first() - 1);
        List<Line> lines = new ArrayList<>(NumberedSource.lines(before, List.of(), source.width()));
        lines.addAll(Wrapper.wrap(
                List.of(new Span(messages.text("source.folded", fold.first(), fold.last()), Role.LINE_NUMBER)), source.width()));
        return lines;
    }
}
