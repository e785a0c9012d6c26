package dev.conc.ui.lesson;

import dev.conc.exercise.Version;
import dev.conc.lesson.ProgramLink;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.compile.Diagnostic;
import dev.conc.program.run.Output;
import dev.conc.ui.edit.EditWords;
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

    /** How many lines are shown before one that does not compile. */
    private static final int LINES_BEFORE = 2;

    /** What must happen outside of the screen. */
    enum Effect {
        RUN,
        STOP,
        /** How long the program has run is measured. */
        MEASURE,
        STEP,
        EXPLORE,
        PREDICT,
        EDIT,
        COMPARE,
        /** Another page is shown, which is kept. */
        SHOWN,
        /** The lesson after this one is opened. */
        NEXT_LESSON,
        /** There is no page after this one; what to do then is said. */
        AT_END,
        /** The page is shown again that was left by a leap. */
        RETURN,
        /** A page of the lesson is chosen. */
        CONTENTS,
        /** A place in any lesson is looked for. */
        SEARCH,
        /** A word is looked up. */
        WORDS,
        /** The path of the program, or the schedule that is shown, is copied. */
        COPY,
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
            case LessonEvent.Changed change -> Update.of(seen(changed(state, change.run(), run -> run.with(change.phase())).state()));
            case LessonEvent.Measured measured -> Update.of(state.run().filter(run -> run.phase() instanceof Phase.Running)
                    .map(run -> state.with(run.with(new Phase.Running(measured.elapsed())))).orElse(state));
            case LessonEvent.Translated translated -> {
                LessonState other = state.in(translated.lesson());
                yield Update.of(translated.fully() ? other : other.say(messages.text("notice.notTranslated")));
            }
            case LessonEvent.Opened opened -> Update.of(opened(state, opened.page()), Effect.SHOWN);
            case LessonEvent.NotTranslated not ->
                    Update.of(state.say(messages.text("notice.translationInvalid", not.why().words(messages.language().locale()))));
            case LessonEvent.Edited edited -> version(state, edited.what().version(), EditWords.of(edited.what(), offer(state), messages));
            case LessonEvent.Saved saved -> {
                Update<LessonState, Effect> other = version(state, saved.version(),
                        EditWords.of(saved.version(), offer(state, saved.version()), messages));
                yield state.comparison().isPresent() ? other.and(Effect.COMPARE) : other;
            }
            case LessonEvent.Compared compared -> Update.of(state.help(false).compare(Optional.of(compared.comparison())));
            case LessonEvent.CameBack back -> {
                LessonState came = back.predicted() ? state.tried() : state;
                Update<LessonState, Effect> shown = Update.of(seen(back.run().map(came::with).orElse(came)).say(back.notice()));
                yield back.end().map(shown::thenEnd).orElse(shown);
            }
        };
    }

    /** What the learner has chosen in a lesson stays as long as another page of it is opened. */
    private static LessonState opened(LessonState state, LessonState page) {
        return page.lesson().id().equals(state.lesson().id())
                ? state.turnTo(page.section()).with(state.questions().with(Optional.empty()))
                : page;
    }

    /** With a version as it stands now: what the compiler said before, and what a check found, is about another text. */
    private static Update<LessonState, Effect> version(LessonState state, Version version, String words) {
        boolean outdated = state.run().filter(run -> run.phase() instanceof Phase.NotCompiled).isPresent();
        LessonState now = (outdated ? state.withoutRun() : state).with(state.versions().with(version)).say(words);
        return state.questions().check().filter(each -> each.version().base().equals(version.original().base())).isPresent()
                ? uncheck(now)
                : Update.of(now);
    }

    /** Without the latest check, which is ended if it goes on. */
    private static Update<LessonState, Effect> uncheck(LessonState state) {
        Update<LessonState, Effect> without = Update.of(state.with(state.questions().with(Optional.empty())));
        return isChecking(state) ? without.and(Effect.STOP_CHECK) : without;
    }

    private static boolean isChecking(LessonState state) {
        return state.questions().check().filter(CheckState::isGoingOn).isPresent();
    }

    /** What is offered: the keys are for the program that is shown. */
    private static String offer(LessonState state, Version version) {
        return state.program().filter(link -> link.program().equals(version.original())).isPresent() ? offer(state) : "version.saved";
    }

    private static String offer(LessonState state) {
        return state.toCheck().isPresent() ? "version.offerWithCheck" : "version.offer";
    }

    /** Where a program does not compile, its source is scrolled to the first line that is complained of. */
    private LessonState seen(LessonState state) {
        return state.diagnostics().stream().map(Diagnostic::line).filter(line -> line > 0).findFirst()
                .map(line -> state.scrollTo(Pane.SOURCE, Math.max(0, line - 1 - LINES_BEFORE)).focusOn(Pane.SOURCE)).orElse(state);
    }

    /** Of a run that was replaced by another, nothing is shown. */
    private static Update<LessonState, Effect> changed(LessonState state, long number, UnaryOperator<RunState> change) {
        return Update.of(state.with(state.runs().change(number, change)));
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
            case INTERRUPT -> running ? Update.of(state, Effect.STOP)
                    : isChecking(state) ? uncheck(state.say(messages.text("check.stopped"))) : Update.end(state, ExitCode.INTERRUPTED);
            case HELP -> Update.of(state.help(!state.help()));
            case BACK -> Update.of(state.isCovered() ? state.uncovered() : state.zoom(false));
            case RETURN -> Update.of(state.uncovered(), Effect.RETURN);
            case NOTHING -> Update.of(state);
            case NEXT -> turn(state, 1);
            case PREVIOUS -> turn(state, -1);
            case ON -> on(state, width, height);
            case FIRST -> state.questions().check().flatMap(CheckState::schedule).isPresent() && !running
                    ? Update.of(state.say(messages.text("notice.preparing", state.questions().check().get().version().name())),
                            Effect.STEP_CHECK)
                    : apply(before, first(state, running), width, height);
            case RUN -> run(state, running);
            // While a program runs, the key stops it.
            case STEP -> running ? Update.of(state, Effect.STOP) : stage(state, Effect.STEP);
            case EXPLORE -> running ? Update.of(state.say(running(state))) : stage(state, Effect.EXPLORE);
            case PREDICT -> running ? Update.of(state.say(running(state))) : stage(state, Effect.PREDICT);
            case EDIT -> running ? Update.of(state.say(running(state))) : edit(state);
            case TURN_VERSION -> running ? Update.of(state.say(running(state))) : turnVersion(state);
            case COMPARE -> compare(state);
            case CHOOSE -> choose(state, running);
            case ANSWER -> Update.of(asking.answer(state, width, height));
            case UNCOVER -> Update.of(asking.uncover(state));
            case CHECK -> asking.check(state, width, height);
            case NEXT_PANE -> Update.of(focus(state, 1));
            case PREVIOUS_PANE -> Update.of(focus(state, -1));
            case ZOOM -> Update.of(state.zoom(!state.zoomed()));
            case LINE_DOWN -> Update.of(scroll(state, 1, width, height));
            case LINE_UP -> Update.of(scroll(state, -1, width, height));
            case PAGE_DOWN -> Update.of(scroll(state, page(state, width, height), width, height));
            case PAGE_UP -> Update.of(scroll(state, -page(state, width, height), width, height));
            case TOP -> Update.of(state.scrollTo(state.scrolled(), 0));
            case BOTTOM -> Update.of(state.scrollTo(state.scrolled(), LessonState.END));
            case CONTENTS -> Update.of(state.help(false), Effect.CONTENTS);
            case SEARCH -> Update.of(state.help(false), Effect.SEARCH);
            case WORDS -> Update.of(state.help(false), Effect.WORDS);
            case COPY -> Update.of(state, Effect.COPY);
            case LANGUAGE -> Update.of(state, Effect.SWITCH_LANGUAGE);
        };
    }

    private Update<LessonState, Effect> turn(LessonState state, int pages) {
        if (state.isCovered()) {
            return Update.of(state.uncovered());
        }
        int page = state.section() + pages;
        if (page < 0) {
            return Update.of(state.say(messages.text("notice.firstPage")));
        }
        if (page >= state.lesson().sections().size()) {
            return Update.of(state, Effect.NEXT_LESSON);
        }
        Update<LessonState, Effect> turned = Update.of(state.turnTo(page), Effect.STOP).and(Effect.SHOWN);
        return isChecking(state) ? turned.and(Effect.STOP_CHECK) : turned;
    }

    /** Whoever only reads on stays in the lesson: its end is to be seen. */
    private Update<LessonState, Effect> turnOn(LessonState state) {
        boolean last = state.section() + 1 >= state.lesson().sections().size();
        return last ? Update.of(state, Effect.AT_END) : turn(state, 1);
    }

    /** While a program runs there is nothing else to do with it; a page without one offers to be read on. */
    private static Action first(LessonState state, boolean running) {
        if (running) {
            return Action.RUN;
        }
        if (state.program().isEmpty()) {
            return Action.ON;
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
        return Update.of(state.tried().uncovered().scrollTo(Pane.OUTPUT, LessonState.END), Effect.RUN);
    }

    private String running(LessonState state) {
        return messages.text("notice.running", state.program().map(each -> each.program().name()).orElse(""));
    }

    private Update<LessonState, Effect> stage(LessonState state, Effect effect) {
        boolean able = effect == Effect.STEP
                || (effect == Effect.EXPLORE ? view.abilities().explores(state) : view.abilities().predicts(state));
        return state.program().isEmpty()
                ? Update.of(state.say(messages.text("notice.noProgram")))
                : !able ? Update.of(state.say(messages.text("notice.onlyRun", state.program().get().program().name())))
                        : Update.of((effect == Effect.PREDICT ? state : state.tried()).uncovered()
                                .say(messages.text("notice.preparing", state.program().get().program().name())), effect);
    }

    private Update<LessonState, Effect> edit(LessonState state) {
        return state.program().isEmpty() ? Update.of(state.say(messages.text("notice.noProgram")))
                : Update.of(state.uncovered(), Effect.EDIT);
    }

    private Update<LessonState, Effect> turnVersion(LessonState state) {
        Optional<ProgramLink> link = state.program();
        if (link.isEmpty() || state.versions().mine(link.get().program()).isEmpty()) {
            return noVersion(state);
        }
        LessonState turned = state.uncovered().with(state.versions().turn(link.get().program()));
        String now = turned.versions().isMine(link.get().program()) ? "version.turnedToMine" : "version.turnedToOriginal";
        return Update.of(seen(turned).say(messages.text(now, link.get().program().name())));
    }

    private Update<LessonState, Effect> compare(LessonState state) {
        if (state.comparison().isPresent()) {
            return Update.of(state.uncovered());
        }
        boolean there = state.program().filter(link -> state.versions().mine(link.program()).isPresent()).isPresent();
        return there ? Update.of(state, Effect.COMPARE) : noVersion(state);
    }

    private Update<LessonState, Effect> noVersion(LessonState state) {
        return Update.of(state.say(state.program().map(link -> messages.text("version.none", link.program().name()))
                .orElseGet(() -> messages.text("notice.noProgram"))));
    }

    private static Update<LessonState, Effect> choose(LessonState state, boolean running) {
        int programs = state.programs().size();
        if (programs < 2) {
            return Update.of(state);
        }
        Update<LessonState, Effect> chosen = Update.of(state.choose((state.choice() + 1) % programs));
        Update<LessonState, Effect> stopped = running ? chosen.and(Effect.STOP) : chosen;
        return isChecking(state) ? stopped.and(Effect.STOP_CHECK) : stopped;
    }

    private static LessonState focus(LessonState state, int steps) {
        List<Pane> panes = state.panes();
        int at = Math.max(0, panes.indexOf(state.focus()));
        return state.focusOn(panes.get(Math.floorMod(at + steps, panes.size())));
    }

    /** On in what is read; at the end of another pane on in the text, and at the end of that to the next page. */
    private Update<LessonState, Effect> on(LessonState state, int width, int height) {
        if (!atEnd(state, width, height)) {
            return Update.of(scroll(state, page(state, width, height), width, height));
        }
        if (state.isCovered()) {
            return Update.of(state.uncovered());
        }
        return state.focus() == Pane.TEXT ? turnOn(state) : on(state.focusOn(Pane.TEXT), width, height);
    }

    private boolean atEnd(LessonState state, int width, int height) {
        return state.scroll().getOrDefault(state.scrolled(), 0) >= lastScroll(state, body(state, width, height));
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
        if (state.isCovered()) {
            return LessonView.helpArea(width, height);
        }
        return LessonLayout.of(state, width, height).bodies().getOrDefault(state.focus(), new Area(0, 0, width, height));
    }
}
