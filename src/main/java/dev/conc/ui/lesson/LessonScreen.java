package dev.conc.ui.lesson;

import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.compile.Compiler;
import dev.conc.program.run.Runner;
import dev.conc.ui.lesson.LessonControl.Effect;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Update;
import java.util.Optional;

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
    private Messages messages;

    /**
     * @param section the page to begin with, from 0
     * @param wanted the language asked for; the lesson says itself in which one it is
     */
    public LessonScreen(
            FullScreen screen, Theme theme, Catalogue catalogue, Catalogue.Entry entry, Lesson lesson, int section,
            Language wanted, Compiler compiler, Runner runner) {
        this.screen = screen;
        this.theme = theme;
        this.catalogue = catalogue;
        this.entry = entry;
        this.compiler = compiler;
        this.runner = runner;
        this.messages = new Messages(wanted, theme);
        LessonView view = new LessonView(messages);
        LessonState state = LessonState.open(lesson, section);
        this.loop = new Loop<>(
                screen, theme, lesson.language() == wanted ? state : state.say(messages.text("notice.notTranslated")),
                new LessonControl(view, messages), view::draw);
        this.worker = new RunWorker(compiler, runner, messages.language().locale(), loop);
    }

    /** Shows the lesson until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C. */
    public ExitCode show() throws InterruptedException {
        screen.handKeysTo(loop);
        try {
            return loop.show(Update.of(loop.state()), this::perform);
        } finally {
            worker.stop();
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
            case RUN, STEP, EXPLORE, PREDICT -> {
                Optional<Program> program = loop.state().program().map(link -> link.program());
                yield program.isPresent() ? Optional.of(perform(effect, program.get())) : Optional.empty();
            }
        };
    }

    private LessonEvent perform(Effect effect, Program program) throws InterruptedException {
        if (effect == Effect.RUN) {
            return new LessonEvent.Begun(RunState.begin(program, worker.begin(program)));
        }
        LessonVisits visits = new LessonVisits(screen, theme, messages, compiler, runner, loop);
        if (effect == Effect.PREDICT) {
            return visits.predict(program);
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
