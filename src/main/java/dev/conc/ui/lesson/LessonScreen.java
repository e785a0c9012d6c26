package dev.conc.ui.lesson;

import dev.conc.exercise.Comparison;
import dev.conc.glossary.Glossary;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.lesson.LessonSearch;
import dev.conc.lesson.ProgramLink;
import dev.conc.lesson.Section;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Diagnostic;
import dev.conc.program.control.Checking;
import dev.conc.program.control.Workbench;
import dev.conc.program.expect.Check;
import dev.conc.program.run.Runner;
import dev.conc.progress.ProgressLog;
import dev.conc.progress.QuestionState;
import dev.conc.progress.Standing;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.edit.Saves;
import dev.conc.ui.lesson.LessonControl.Effect;
import dev.conc.ui.screen.Clipboard;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Update;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lesson on the full screen, and beside it a thread that runs its programs. */
public final class LessonScreen {
    private final FullScreen screen;
    private final Theme theme;
    private final Catalogue catalogue;
    private final Compiler compiler;
    private final Runner runner;
    private final EditSettings settings;
    private final Loop<LessonState, LessonEvent, Effect> loop;
    private final RunWorker worker;
    private final CheckWorker checker;
    private final LessonPlaces places;
    private final ProgressLog log;
    private boolean complained;
    private @Nullable LessonSearch index;
    private @Nullable Language indexed;
    private Messages messages;

    /**
     * @param section the page to begin with, from 0
     * @param wanted the language asked for; the lesson says itself in which one it is
     * @param settings for who changes programs
     * @param log where it is kept what was seen and what has become of questions
     */
    public LessonScreen(
            FullScreen screen, Theme theme, Catalogue catalogue, Catalogue.Entry entry, Lesson lesson, int section,
            Language wanted, Compiler compiler, Runner runner, EditSettings settings, ProgressLog log) {
        this.screen = screen;
        this.theme = theme;
        this.catalogue = catalogue;
        this.compiler = compiler;
        this.runner = runner;
        this.settings = settings;
        this.log = log;
        this.messages = new Messages(wanted, theme);
        this.places = new LessonPlaces(catalogue, log, settings.workspace(), entry);
        LessonView view = new LessonView(messages);
        LessonState state = places.page(places.ended(lesson, messages), section);
        this.loop = new Loop<>(
                screen, theme, lesson.language() == wanted ? state : state.say(messages.text("notice.notTranslated")),
                new LessonControl(view, messages), view::draw);
        this.worker = new RunWorker(compiler, runner, messages.language().locale(), loop);
        this.checker = new CheckWorker(compiler, runner, messages.language().locale(), loop);
    }

    /** Shows the lesson until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C. */
    public ExitCode show() throws InterruptedException {
        screen.handKeysTo(loop);
        try (Saves saves = new Saves(settings.workspace(), loop.state().lesson().programs(), loop,
                version -> loop.send(new LessonEvent.Saved(version)))) {
            return loop.show(Update.of(loop.state(), Effect.SHOWN), effect -> perform(effect, saves));
        } finally {
            stop();
            loop.close();
        }
    }

    private Optional<LessonEvent> perform(Effect effect, Saves saves) throws InterruptedException {
        return switch (effect) {
            case STOP -> {
                worker.stop();
                yield Optional.empty();
            }
            case MEASURE -> Optional.of(new LessonEvent.Measured(worker.elapsed()));
            case SHOWN -> {
                saves.watch(loop.state().lesson().programs());
                yield shown();
            }
            case NEXT_LESSON -> {
                stop();
                yield Optional.of(places.next(loop.state(), messages));
            }
            case AT_END -> Optional.of(places.atEnd(messages));
            case RETURN -> {
                stop();
                yield Optional.of(places.back(messages));
            }
            case CONTENTS -> Optional.of(contents());
            case SEARCH -> Optional.of(search());
            case WORDS -> Optional.of(LessonEvent.CameBack.from(
                    finders().words(Glossary.in(messages.language()), loop.state()).left()));
            case COPY -> Optional.of(LessonEvent.CameBack.saying(copy(loop.state())));
            case SWITCH_LANGUAGE -> Optional.of(switchLanguage());
            case EDIT -> {
                Optional<ProgramLink> link = loop.state().program();
                yield link.isPresent() ? Optional.of(edit(link.get().program(), saves)) : Optional.empty();
            }
            case COMPARE -> loop.state().program()
                    .flatMap(link -> loop.state().versions().mine(link.program())
                            .map(mine -> new LessonEvent.Compared(Comparison.of(link.program(), mine))));
            case KEEP -> {
                keep(loop.state());
                yield Optional.empty();
            }
            case STOP_CHECK -> {
                checker.stop();
                yield Optional.empty();
            }
            case CHECK -> asked(loop.state()).map(this::check);
            case STEP_CHECK -> {
                CheckState check = loop.state().questions().check().orElse(null);
                String schedule = check == null ? null : check.schedule().orElse(null);
                yield check == null || schedule == null ? Optional.empty() : Optional.of(step(check, schedule));
            }
            case RUN, STEP, EXPLORE, PREDICT -> {
                Optional<Program> program = loop.state().used();
                yield program.isPresent() ? Optional.of(perform(effect, program.get())) : Optional.empty();
            }
        };
    }

    /** Copies the schedule that a check shows, or else the path of the program, and tells so. */
    private String copy(LessonState state) {
        return state.questions().check().flatMap(CheckState::schedule)
                .or(() -> state.used().map(each -> each.file().toAbsolutePath().normalize().toString()))
                .map(each -> Clipboard.copy(each, screen, messages)).orElseGet(() -> messages.text("copy.nothing"));
    }

    /** Begins at the first line that does not compile, if there is one. */
    private LessonEvent edit(Program program, Saves saves) throws InterruptedException {
        int line = loop.state().diagnostics().stream().findFirst().map(Diagnostic::line).orElse(0);
        return saves.without(() -> new LessonEvent.Edited(settings.edit(program, line, screen, loop)));
    }

    /** What has become of questions, and is not kept yet. */
    private void keep(LessonState state) {
        String lesson = state.lesson().id();
        Map<String, QuestionState> kept = log.known().of(lesson).questions();
        state.questions().known().forEach((place, become) -> {
            String id = state.lesson().sections().get(place.section()).questionId(place.number());
            if (kept.get(id) != become) {
                log.asked(lesson, id, become);
            }
        });
    }

    /** The question that is to be checked. */
    private static Optional<QuestionPlace> asked(LessonState state) {
        OptionalInt number = state.toCheck();
        return number.isPresent() ? Optional.of(new QuestionPlace(state.section(), number.getAsInt())) : Optional.empty();
    }

    private LessonEvent check(QuestionPlace place) {
        Section page = loop.state().lesson().sections().get(place.section());
        Check check = Questions.check(page, place.number()).orElseThrow();
        Program original = page.questions().get(place.number()).program().orElseThrow();
        if (check.changes().isEmpty()) {
            // It asks what the program of the lesson does; a version of it may be the answer to another question.
            return new LessonEvent.CheckBegun(checker.begin(place, check, original, original));
        }
        return settings.workspace().mine(original)
                .<LessonEvent>map(version -> new LessonEvent.CheckBegun(checker.begin(place, check, version, original)))
                .orElseGet(() -> new LessonEvent.NothingToCheck(original.name()));
    }

    private LessonEvent step(CheckState check, String schedule) throws InterruptedException {
        Section page = loop.state().lesson().sections().get(check.question().section());
        Program original = page.questions().get(check.question().number()).program().orElseThrow();
        Workbench.Settings given = Checking.settings(Questions.check(page, check.question().number()).orElseThrow(), original);
        loop.draw();
        return visits().follow(check.version(), schedule, given);
    }

    private LessonVisits visits() {
        return new LessonVisits(screen, theme, messages, compiler, runner, settings, loop);
    }

    private LessonEvent perform(Effect effect, Program program) throws InterruptedException {
        if (effect == Effect.RUN) {
            return new LessonEvent.Begun(RunState.begin(program, worker.begin(program)));
        }
        LessonVisits visits = visits();
        if (effect == Effect.PREDICT) {
            LessonState state = loop.state();
            return visits.predict(program, state.lesson().options(program, state.section()), right -> {
                // What is predicted of the learner's own version says nothing of the lesson's program.
                if (program.original().isEmpty()) {
                    log.predicted(state.lesson().id(), program.id(), right);
                }
            });
        }
        // What it takes to prepare the stage is long enough to be told.
        loop.draw();
        return effect == Effect.STEP ? visits.step(program) : visits.explore(program);
    }

    /** What goes on belongs to the page that is left. */
    private void stop() {
        worker.stop();
        checker.stop();
    }

    private LessonFinders finders() {
        return new LessonFinders(screen, theme, messages, loop);
    }

    private LessonEvent contents() throws InterruptedException {
        LessonState state = loop.state();
        Set<Integer> seen = Standing.of(state.lesson(), log.known().of(state.lesson().id())).seen();
        LessonFinders.Found<Integer> found = finders().contents(state, seen);
        if (found.chosen().isEmpty() || found.chosen().get() == state.section()) {
            return LessonEvent.CameBack.from(found.left());
        }
        stop();
        return places.leap(state, places.entry(), found.chosen(), messages);
    }

    /** All lessons are read once for each language. */
    private LessonEvent search() throws InterruptedException {
        if (index == null || indexed != messages.language()) {
            index = new LessonSearch(catalogue, messages.language());
            indexed = messages.language();
        }
        LessonFinders.Found<LessonSearch.Hit> found = finders().search(index);
        if (found.chosen().isEmpty()) {
            return LessonEvent.CameBack.from(found.left());
        }
        stop();
        LessonSearch.Hit hit = found.chosen().get();
        return places.leap(loop.state(), hit.entry(), Optional.of(hit.section()), messages);
    }

    /** That what is seen cannot be kept is said once. */
    private Optional<LessonEvent> shown() {
        log.shown(loop.state().lesson(), loop.state().section());
        Optional<Problem> trouble = complained ? Optional.empty() : log.trouble();
        complained = complained || trouble.isPresent();
        return trouble.map(each -> LessonEvent.CameBack.saying(messages.of(each).lines().findFirst().orElse("")));
    }

    private LessonEvent switchLanguage() {
        Language other = loop.state().lesson().language().other();
        try {
            Lesson translation = catalogue.read(places.entry(), other);
            messages = new Messages(other, theme);
            LessonView view = new LessonView(messages);
            loop.use(new LessonControl(view, messages), view::draw);
            return new LessonEvent.Translated(places.ended(translation, messages), translation.language() == other);
        } catch (LessonInvalid e) {
            return new LessonEvent.NotTranslated(e.mistakes().getFirst());
        }
    }
}
