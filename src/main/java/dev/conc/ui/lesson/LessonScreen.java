package dev.conc.ui.lesson;

import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.lesson.Section;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.compile.Compiler;
import dev.conc.program.control.Checking;
import dev.conc.program.control.Workbench;
import dev.conc.program.expect.Check;
import dev.conc.program.run.Runner;
import dev.conc.ui.lesson.LessonControl.Effect;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Update;
import java.util.Optional;
import java.util.OptionalInt;

/** A lesson on the full screen, and beside it a thread that runs its programs. */
public final class LessonScreen {
    private final FullScreen screen;
    private final Theme theme;
    private final Catalogue catalogue;
    private final Catalogue.Entry entry;
    private final Compiler compiler;
    private final Runner runner;
    private final Loop<LessonState, LessonEvent, Effect> loop;
    private final RunWorker worker;
    private final CheckWorker checker;
    private final LearnerVersions versions;
    private final QuestionLog log;
    private Messages messages;

    /**
     * @param section the page to begin with, from 0
     * @param versions finds what the learner has made of programs
     * @param log where it is kept what has become of questions
     * @param wanted the language asked for; the lesson says itself in which one it is
     */
    public LessonScreen(
            FullScreen screen, Theme theme, Catalogue catalogue, Catalogue.Entry entry, Lesson lesson, int section,
            Language wanted, Compiler compiler, Runner runner, LearnerVersions versions, QuestionLog log) {
        this.screen = screen;
        this.theme = theme;
        this.catalogue = catalogue;
        this.entry = entry;
        this.compiler = compiler;
        this.runner = runner;
        this.versions = versions;
        this.log = log;
        this.messages = new Messages(wanted, theme);
        LessonView view = new LessonView(messages);
        LessonState state = LessonState.open(lesson, section).with(Questions.of(log.known()));
        this.loop = new Loop<>(
                screen, theme, lesson.language() == wanted ? state : state.say(messages.text("notice.notTranslated")),
                new LessonControl(view, messages), view::draw);
        this.worker = new RunWorker(compiler, runner, messages.language().locale(), loop);
        this.checker = new CheckWorker(compiler, runner, messages.language().locale(), loop);
    }

    /** Shows the lesson until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C. */
    public ExitCode show() throws InterruptedException {
        screen.handKeysTo(loop);
        try {
            return loop.show(Update.of(loop.state()), this::perform);
        } finally {
            worker.stop();
            checker.stop();
            loop.close();
        }
    }

    /** The page that is shown, or was shown last, from 0. */
    public int section() {
        return loop.state().section();
    }

    private Optional<LessonEvent> perform(Effect effect) throws InterruptedException {
        return switch (effect) {
            case STOP -> {
                worker.stop();
                yield Optional.empty();
            }
            case MEASURE -> Optional.of(new LessonEvent.Measured(worker.elapsed()));
            case SWITCH_LANGUAGE -> Optional.of(switchLanguage());
            case KEEP -> {
                loop.state().questions().known().forEach(log::keep);
                yield Optional.empty();
            }
            case STOP_CHECK -> {
                checker.stop();
                yield Optional.empty();
            }
            case CHECK -> asked(loop.state()).map(this::check);
            case STEP_CHECK -> {
                Optional<CheckState> check = loop.state().questions().check();
                yield check.flatMap(CheckState::schedule).isPresent() ? Optional.of(step(check.get(), check.get().schedule().get())) : Optional.empty();
            }
            case RUN, STEP, EXPLORE, PREDICT -> {
                Optional<Program> program = loop.state().program().map(link -> link.program());
                yield program.isPresent() ? Optional.of(perform(effect, program.get())) : Optional.empty();
            }
        };
    }

    /** The question that is to be checked. */
    private static Optional<QuestionPlace> asked(LessonState state) {
        OptionalInt number = state.questions().toCheck(state.page(), state.section());
        return number.isPresent() ? Optional.of(new QuestionPlace(state.section(), number.getAsInt())) : Optional.empty();
    }

    private LessonEvent check(QuestionPlace place) {
        Section page = loop.state().lesson().sections().get(place.section());
        Check check = Questions.check(page, place.number()).orElseThrow();
        Program original = page.questions().get(place.number()).program().orElseThrow();
        Optional<Program> version = versions.of(original);
        if (version.isEmpty() && !check.changes().isEmpty()) {
            return new LessonEvent.NothingToCheck(original.name());
        }
        return new LessonEvent.CheckBegun(checker.begin(place, check, version.orElse(original), original));
    }

    private LessonEvent step(CheckState check, String schedule) throws InterruptedException {
        Section page = loop.state().lesson().sections().get(check.question().section());
        Program original = page.questions().get(check.question().number()).program().orElseThrow();
        Workbench.Settings settings = Checking.settings(Questions.check(page, check.question().number()).orElseThrow(), original);
        loop.draw();
        return new LessonVisits(screen, theme, messages, compiler, runner, loop).follow(check.version(), schedule, settings);
    }

    private LessonEvent perform(Effect effect, Program program) throws InterruptedException {
        if (effect == Effect.RUN) {
            return new LessonEvent.Begun(RunState.begin(program, worker.begin(program)));
        }
        LessonVisits visits = new LessonVisits(screen, theme, messages, compiler, runner, loop);
        if (effect == Effect.PREDICT) {
            return visits.predict(program, loop.state().lesson().options(program, loop.state().section()));
        }
        // What it takes to prepare the stage is long enough to be told.
        loop.draw();
        return effect == Effect.STEP ? visits.step(program) : visits.explore(program);
    }

    private LessonEvent switchLanguage() {
        Language other = loop.state().lesson().language().other();
        try {
            Lesson translation = catalogue.read(entry, other);
            messages = new Messages(other, theme);
            LessonView view = new LessonView(messages);
            loop.use(new LessonControl(view, messages), view::draw);
            return new LessonEvent.Translated(translation, translation.language() == other);
        } catch (LessonInvalid e) {
            return new LessonEvent.NotTranslated(e.mistakes().getFirst());
        }
    }
}
