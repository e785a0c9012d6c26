package dev.conc.ui.lesson;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.run.Output;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Control;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What happens on the lesson screen. */
final class LessonControl implements Control<LessonState, LessonEvent, LessonControl.Effect> {
    private static final Duration TICK = Duration.ofMillis(100);

    /** What must happen outside of the screen. */
    enum Effect {
        RUN,
        STOP,
        /** How long the program has run is measured. */
        MEASURE,
        STEP,
        EXPLORE,
        PREDICT,
        CHECK,
        /** A check that goes on is ended. */
        STOP_CHECK,
        /** The schedule is stepped with which the version does something else than the check asks for. */
        STEP_CHECK,
        /** What has become of questions is kept. */
        KEEP,
        SWITCH_LANGUAGE
    }

    private final LessonView view;
    private final Messages messages;
    private final AskingControl asking;

    LessonControl(LessonView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        this.asking = new AskingControl(view, messages);
    }

    @Override
    public Update<LessonState, Effect> press(LessonState state, Key key, int width, int height) {
        return kept(state, apply(state, Action.of(key), width, height));
    }

    private static Update<LessonState, Effect> kept(LessonState before, Update<LessonState, Effect> update) {
        return before.questions().known().equals(update.state().questions().known()) ? update : update.and(Effect.KEEP);
    }

    @Override
    public Update<LessonState, Effect> after(LessonState state, LessonEvent event) {
        return kept(state, afterEvent(state, event));
    }

    private Update<LessonState, Effect> afterEvent(LessonState state, LessonEvent event) {
        return switch (event) {
            case LessonEvent.CheckBegun begun -> Update.of(state.with(state.questions().with(Optional.of(begun.check()))));
            case LessonEvent.NothingToCheck nothing -> Update.of(state.say(messages.text("notice.noVersion", nothing.program())));
            case LessonEvent.Checked checked -> Update.of(asking.checked(state, checked));
            case LessonEvent.Begun begun -> Update.of(state.with(begun.run()));
            case LessonEvent.Printed print -> changed(state, print.run(), run -> run.with(print.output()));
            case LessonEvent.Changed change -> changed(state, change.run(), run -> run.with(change.phase()));
            case LessonEvent.Measured measured -> Update.of(state.run().filter(run -> run.phase() instanceof Phase.Running)
                    .map(run -> state.with(run.with(new Phase.Running(measured.elapsed())))).orElse(state));
            case LessonEvent.Translated translated -> {
                LessonState other = state.in(translated.lesson());
                yield Update.of(translated.fully() ? other : other.say(messages.text("notice.notTranslated")));
            }
            case LessonEvent.NotTranslated not -> Update.of(state.say(messages.text("notice.translationInvalid", not.why())));
            case LessonEvent.CameBack back -> {
                Update<LessonState, Effect> shown = Update.of((back.predicted() ? state.tried() : state).with(back.run()).say(back.notice()));
                yield back.end().map(shown::thenEnd).orElse(shown);
            }
        };
    }

    /** Of a run before the present one, nothing is shown. */
    private static Update<LessonState, Effect> changed(LessonState state, long number, UnaryOperator<RunState> change) {
        return Update.of(state.run().filter(run -> run.number() == number).map(run -> state.with(change.apply(run))).orElse(state));
    }

    @Override
    public Update<LessonState, Effect> failed(LessonState state, Problem problem) {
        return Update.of(state.say(messages.of(problem).lines().findFirst().orElse("")));
    }

    @Override
    public Optional<Duration> pace(LessonState state) {
        return state.run().filter(RunState::isGoingOn).map(_ -> TICK);
    }

    @Override
    public Update<LessonState, Effect> pass(LessonState state, Duration time) {
        return Update.of(state, Effect.MEASURE);
    }

    @Override
    public boolean mayWait(LessonEvent event) {
        return event instanceof LessonEvent.Printed;
    }

    @Override
    public List<LessonEvent> gathered(List<LessonEvent> events) {
        List<LessonEvent> fewer = new ArrayList<>();
        List<Output> output = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!(events.get(i) instanceof LessonEvent.Printed print)) {
                fewer.add(events.get(i));
                continue;
            }
            output.addAll(print.output());
            boolean goesOn = i + 1 < events.size() && events.get(i + 1) instanceof LessonEvent.Printed next && next.run() == print.run();
            if (!goesOn) {
                fewer.add(new LessonEvent.Printed(print.run(), List.copyOf(output)));
                output.clear();
            }
        }
        return fewer;
    }

    Update<LessonState, Effect> apply(LessonState before, Action action, int width, int height) {
        LessonState state = before.say("");
        boolean running = state.run().filter(RunState::isGoingOn).isPresent();
        return switch (action) {
            case QUIT -> Update.end(state, ExitCode.FINE);
            case INTERRUPT -> running ? Update.of(state, Effect.STOP) : Update.end(state, ExitCode.INTERRUPTED);
            case HELP -> Update.of(state.help(!state.help()));
            case BACK -> Update.of(state.help() ? state.help(false) : state.zoom(false));
            case NOTHING -> Update.of(state);
            case NEXT -> turn(state, 1);
            case PREVIOUS -> turn(state, -1);
            case ON -> atEnd(state, width, height) ? turn(state, 1) : Update.of(scroll(state, page(state, width, height), width, height));
            case FIRST -> state.questions().check().flatMap(CheckState::schedule).isPresent() && !running
                    ? Update.of(state.say(messages.text("notice.preparing", state.questions().check().get().version().name())), Effect.STEP_CHECK)
                    : apply(before, first(state, running), width, height);
            case RUN -> run(state, running);
            // While a program runs, the key stops it.
            case STEP -> running ? Update.of(state, Effect.STOP) : stage(state, Effect.STEP);
            case EXPLORE -> running ? Update.of(state.say(running(state))) : stage(state, Effect.EXPLORE);
            case PREDICT -> running ? Update.of(state.say(running(state))) : stage(state, Effect.PREDICT);
            case CHOOSE -> choose(state, running);
            case ANSWER -> Update.of(asking.answer(state, width, height));
            case UNCOVER -> Update.of(asking.uncover(state));
            case CHECK -> asking.check(state);
            case NEXT_PANE -> Update.of(focus(state, 1));
            case PREVIOUS_PANE -> Update.of(focus(state, -1));
            case ZOOM -> Update.of(state.zoom(!state.zoomed()));
            case LINE_DOWN -> Update.of(scroll(state, 1, width, height));
            case LINE_UP -> Update.of(scroll(state, -1, width, height));
            case PAGE_DOWN -> Update.of(scroll(state, page(state, width, height), width, height));
            case PAGE_UP -> Update.of(scroll(state, -page(state, width, height), width, height));
            case TOP -> Update.of(state.scrollTo(state.scrolled(), 0));
            case BOTTOM -> Update.of(state.scrollTo(state.scrolled(), LessonState.END));
            case LANGUAGE -> Update.of(state, Effect.SWITCH_LANGUAGE);
        };
    }

    private Update<LessonState, Effect> turn(LessonState state, int pages) {
        if (state.help()) {
            return Update.of(state.help(false));
        }
        int page = state.section() + pages;
        if (page < 0) {
            return Update.of(state.say(messages.text("notice.firstPage")));
        }
        if (page >= state.lesson().sections().size()) {
            return Update.of(state.say(messages.text("notice.lastPage")));
        }
        boolean checking = state.questions().check().filter(CheckState::isGoingOn).isPresent();
        Update<LessonState, Effect> turned = Update.of(state.turnTo(page), Effect.STOP);
        return checking ? turned.and(Effect.STOP_CHECK) : turned;
    }

    /** While a program runs there is nothing else to do with it. */
    private static Action first(LessonState state, boolean running) {
        if (running || state.program().isEmpty()) {
            return Action.RUN;
        }
        return switch (state.program().get().offer()) {
            case RUN -> Action.RUN;
            case STEP -> Action.STEP;
            case EXPLORE -> Action.EXPLORE;
            case PREDICT -> Action.PREDICT;
        };
    }

    private Update<LessonState, Effect> run(LessonState state, boolean running) {
        if (state.program().isEmpty()) {
            return Update.of(state.say(messages.text("notice.noProgram")));
        }
        if (running) {
            return Update.of(state.say(running(state)));
        }
        return Update.of(state.tried().help(false).focusOn(Pane.OUTPUT).scrollTo(Pane.OUTPUT, LessonState.END), Effect.RUN);
    }

    private String running(LessonState state) {
        return messages.text("notice.running", state.program().map(each -> each.program().name()).orElse(""));
    }

    private Update<LessonState, Effect> stage(LessonState state, Effect effect) {
        return state.program().isEmpty()
                ? Update.of(state.say(messages.text("notice.noProgram")))
                : Update.of((effect == Effect.PREDICT ? state : state.tried()).help(false).say(messages.text("notice.preparing", state.program().get().program().name())), effect);
    }

    private static Update<LessonState, Effect> choose(LessonState state, boolean running) {
        int programs = state.programs().size();
        if (programs < 2) {
            return Update.of(state);
        }
        LessonState chosen = state.choose((state.choice() + 1) % programs);
        return running ? Update.of(chosen, Effect.STOP) : Update.of(chosen);
    }

    private static LessonState focus(LessonState state, int steps) {
        List<Pane> panes = state.panes();
        int at = Math.max(0, panes.indexOf(state.focus()));
        return state.focusOn(panes.get(Math.floorMod(at + steps, panes.size())));
    }

    private boolean atEnd(LessonState state, int width, int height) {
        if (state.scrolled() != Pane.TEXT) {
            return false;
        }
        Area body = body(state, width, height);
        return state.scroll().getOrDefault(Pane.TEXT, 0) >= lastScroll(state, body);
    }

    private int page(LessonState state, int width, int height) {
        return Math.max(1, body(state, width, height).height() - 1);
    }

    private LessonState scroll(LessonState state, int lines, int width, int height) {
        Area body = body(state, width, height);
        int last = lastScroll(state, body);
        int first = Math.min(state.scroll().getOrDefault(state.scrolled(), 0), last);
        int next = Math.max(0, first + lines);
        // At the end of a growing output, stay at its end.
        boolean follow = next >= last && state.scrolled() == Pane.OUTPUT && isGoingOn(state);
        return state.scrollTo(state.scrolled(), follow ? LessonState.END : Math.min(next, last));
    }

    private static boolean isGoingOn(LessonState state) {
        return state.run().map(RunState::phase).filter(Phase.Running.class::isInstance).isPresent();
    }

    private int lastScroll(LessonState state, Area body) {
        return LessonView.lastScroll(view.lines(state, state.scrolled(), body.width()).size(), body.height());
    }

    private static Area body(LessonState state, int width, int height) {
        if (state.help()) {
            return LessonView.helpArea(width, height);
        }
        return LessonLayout.of(state, width, height).bodies().getOrDefault(state.focus(), new Area(0, 0, width, height));
    }
}
