package dev.conc.ui.lesson;

import dev.conc.exercise.Comparison;
import dev.conc.exercise.Versions;
import dev.conc.lesson.Answer;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Section;
import dev.conc.program.Program;
import dev.conc.program.compile.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * All that the lesson screen shows depends on this and on the size of the terminal.
 *
 * @param section the page, from 0
 * @param choice which of the section's programs is shown, from 0
 * @param focus the pane that the scrolling keys move while the keys are not shown
 * @param zoomed whether that pane alone is shown
 * @param scroll the first line shown of each pane; {@link #END} follows the end
 * @param help whether the keys are shown instead of the lesson
 * @param runs the latest run, if any, and those of other pages
 * @param notice a line for the learner, until the next key; empty if none
 * @param versions which programs the learner has versions of
 * @param comparison a version and its original, where that is shown instead of the lesson
 * @param questions how it stands with the questions of the lesson
 */
public record LessonState(
        Lesson lesson,
        int section,
        int choice,
        Pane focus,
        boolean zoomed,
        Map<Pane, Integer> scroll,
        boolean help,
        Runs runs,
        String notice,
        Versions versions,
        Optional<Comparison> comparison,
        Questions questions) {
    /** Scrolled to the end, and staying there when more comes. */
    static final int END = Integer.MAX_VALUE;

    private static final Map<Pane, Integer> TOP = Map.of(Pane.TEXT, 0, Pane.SOURCE, 0, Pane.OUTPUT, END, Pane.HELP, 0,
            Pane.COMPARISON, 0);

    public static LessonState open(Lesson lesson, int section) {
        return new LessonState(lesson, section, 0, Pane.TEXT, false, TOP, false, Runs.NONE, "", Versions.NONE,
                Optional.empty(), Questions.NONE);
    }

    Section page() {
        return lesson.sections().get(section);
    }

    /** The latest run, if any. */
    public Optional<RunState> run() {
        return runs.shown();
    }

    /** The programs beside the text: the section's own, or else those that it tells of; and those that its questions ask to change. */
    public List<ProgramLink> programs() {
        List<ProgramLink> linked = page().programs().isEmpty() ? NamedPrograms.of(lesson, section) : page().programs();
        List<ProgramLink> asked = page().questions().stream().filter(each -> each.answer().flatMap(Answer::check).isPresent())
                .flatMap(each -> each.program().stream()).distinct()
                .filter(each -> linked.stream().noneMatch(link -> link.program().equals(each)))
                .map(each -> new ProgramLink(each, ProgramLink.Offer.RUN)).toList();
        return Stream.concat(linked.stream(), asked.stream()).toList();
    }

    public Optional<ProgramLink> program() {
        return programs().isEmpty() ? Optional.empty() : Optional.of(programs().get(Math.min(choice, programs().size() - 1)));
    }

    /** What is run: the learner's version of the program that is shown, or that itself. */
    public Optional<Program> used() {
        return program().map(link -> versions.used(link.program()));
    }

    /** The question of the page that is to be checked. */
    OptionalInt toCheck() {
        return questions.toCheck(page(), section, program().map(ProgramLink::program));
    }

    /** The complaints of the compiler about the source that is shown. */
    List<Diagnostic> diagnostics() {
        return run().filter(each -> used().filter(each.program()::equals).isPresent()).map(RunState::phase)
                .map(phase -> phase instanceof RunState.Phase.NotCompiled not ? not.diagnostics() : List.<Diagnostic>of())
                .orElse(List.of());
    }

    /** The panes that are shown: no source without a program, no output before a run. */
    public List<Pane> panes() {
        if (program().isEmpty()) {
            return List.of(Pane.TEXT);
        }
        return run().isEmpty() ? List.of(Pane.TEXT, Pane.SOURCE) : List.of(Pane.TEXT, Pane.SOURCE, Pane.OUTPUT);
    }

    /** The pane that the scrolling keys move now. */
    Pane scrolled() {
        return help ? Pane.HELP : comparison.isPresent() ? Pane.COMPARISON : focus;
    }

    public LessonState turnTo(int page) {
        return new LessonState(lesson, page, page == section ? choice : runs.choice(page), Pane.TEXT, zoomed, TOP, false,
                runs.turn(section, choice, page), "",
                versions, Optional.empty(),
                questions.with(Optional.empty()));
    }

    public LessonState choose(int program) {
        return new LessonState(lesson, section, program, Pane.SOURCE, zoomed, TOP, false, runs.show(Optional.empty()), "", versions,
                Optional.empty(), questions.with(Optional.empty()));
    }

    LessonState in(Lesson translation) {
        return new LessonState(translation, section, choice, focus, zoomed, scroll, help, runs, "", versions, comparison, questions);
    }

    public LessonState focusOn(Pane pane) {
        return new LessonState(lesson, section, choice, pane, zoomed, scroll, help, runs, notice, versions, comparison, questions);
    }

    LessonState zoom(boolean zoom) {
        return new LessonState(lesson, section, choice, focus, zoom, scroll, help, runs, notice, versions, comparison, questions);
    }

    LessonState scrollTo(Pane pane, int line) {
        Map<Pane, Integer> moved = new java.util.EnumMap<>(scroll);
        moved.put(pane, line);
        return new LessonState(lesson, section, choice, focus, zoomed, Map.copyOf(moved), help, runs, notice, versions, comparison,
                questions);
    }

    public LessonState help(boolean shown) {
        return new LessonState(lesson, section, choice, focus, zoomed, scroll, shown, runs, notice, versions, comparison, questions);
    }

    LessonState with(RunState other) {
        return new LessonState(lesson, section, choice, focus, zoomed, scroll, help, runs.show(Optional.of(other)), notice, versions,
                comparison,
                questions);
    }

    public LessonState say(String words) {
        return new LessonState(lesson, section, choice, focus, zoomed, scroll, help, runs, words, versions, comparison, questions);
    }

    LessonState with(Runs other) {
        return new LessonState(lesson, section, choice, focus, zoomed, scroll, help, other, notice, versions, comparison, questions);
    }

    LessonState with(Versions other) {
        return new LessonState(lesson, section, choice, focus, zoomed, scroll, help, runs, notice, other, comparison, questions);
    }

    LessonState with(Questions other) {
        return new LessonState(lesson, section, choice, focus, zoomed, scroll, help, runs, notice, versions, comparison, other);
    }

    LessonState compare(Optional<Comparison> shown) {
        return new LessonState(lesson, section, choice, focus, zoomed, scroll, help, runs, notice, versions, shown, questions)
                .scrollTo(Pane.COMPARISON, 0);
    }

    /** Whether something is shown in place of the lesson. */
    boolean isCovered() {
        return help || comparison.isPresent();
    }

    /** With nothing in place of the lesson. */
    LessonState uncovered() {
        return isCovered() ? help(false).compare(Optional.empty()) : this;
    }

    /** As it is where nothing was run. */
    LessonState withoutRun() {
        return new LessonState(lesson, section, choice, focus == Pane.OUTPUT ? Pane.SOURCE : focus, zoomed, scroll, help,
                runs.show(Optional.empty()), notice, versions, comparison, questions);
    }

    /** The learner sees what the program does that is shown: predictions about it are no longer open. */
    LessonState tried() {
        return program().map(link -> with(questions.tried(page(), section, link.program()))).orElse(this);
    }
}
