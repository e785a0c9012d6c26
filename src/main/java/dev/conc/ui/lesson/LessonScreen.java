package dev.conc.ui.lesson;

import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.control.Workbench;
import dev.conc.program.record.RecordedRun;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Output;
import dev.conc.program.run.Runner;
import dev.conc.language.Language;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.predict.PredictScreen;
import dev.conc.ui.recording.RecordingScreen;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.KeyReader;
import dev.conc.ui.screen.KeyRelay;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Painter;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.stage.StageScreen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * A lesson on the full screen. One thread reads keys and another runs programs; both only send events, and the thread
 * that calls {@link #show} alone holds the state and draws.
 */
public final class LessonScreen {
    /** Programs that print faster than the screen can show wait when so many events are not handled yet. */
    private static final int MOST_EVENTS = 4096;

    private static final long TICK_MILLIS = 100;
    /** Output is drawn no more often than this; keys are answered at once. */
    private static final long FRAME_MILLIS = 33;

    private final FullScreen screen;
    private final Catalogue catalogue;
    private final Catalogue.Entry entry;
    private final Painter painter;
    private final BlockingQueue<LessonEvent> events = new ArrayBlockingQueue<>(MOST_EVENTS);
    private final RunWorker worker;
    private final Theme theme;
    private final Compiler compiler;
    private final Runner runner;
    private Messages messages;
    private LessonView view;
    private LessonState state;
    private Size size;
    private long drawn;
    /** Whether something was printed that is not drawn yet. */
    private boolean behind;
    private final Queue<LessonEvent> unhandled = new ArrayDeque<>();
    private final KeyRelay keys = new KeyRelay(key -> send(new LessonEvent.Pressed(key)));

    /**
     * @param section the page to begin with, from 0
     * @param wanted the language asked for; the lesson says itself in which one it is
     */
    public LessonScreen(
            FullScreen screen, Theme theme, Catalogue catalogue, Catalogue.Entry entry, Lesson lesson, int section,
            Language wanted, Compiler compiler, Runner runner) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.entry = entry;
        this.theme = theme;
        this.compiler = compiler;
        this.runner = runner;
        this.painter = new Painter(theme);
        this.worker = new RunWorker(compiler, runner, events);
        this.messages = new Messages(wanted, theme);
        this.view = new LessonView(messages);
        this.state = LessonState.open(lesson, section);
        this.size = screen.size();
        if (lesson.language() != wanted) {
            state = state.say(messages.text("notice.notTranslated"));
        }
    }

    /** Shows the lesson until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C. */
    public ExitCode show() throws InterruptedException {
        Terminal terminal = screen.terminal();
        listen(terminal);
        screen.readKeys(() -> readKeys(terminal));
        try {
            draw();
            while (true) {
                List<LessonEvent> batch = await();
                ExitCode end = handle(batch);
                if (end != null) {
                    return end;
                }
                boolean onlyOutput = !batch.isEmpty() && batch.stream().allMatch(LessonEvent.Printed.class::isInstance);
                if (onlyOutput && sinceDrawn() < FRAME_MILLIS) {
                    behind = true;
                } else {
                    draw();
                }
            }
        } finally {
            worker.stop();
        }
    }

    /** The page that is shown, or was shown last, from 0. */
    public int section() {
        return state.section();
    }

    private List<LessonEvent> await() throws InterruptedException {
        boolean running = state.run().filter(RunState::isGoingOn).isPresent();
        List<LessonEvent> batch = new ArrayList<>();
        long patience = behind ? Math.max(1, FRAME_MILLIS - sinceDrawn()) : TICK_MILLIS;
        LessonEvent first = running || behind ? events.poll(patience, TimeUnit.MILLISECONDS) : events.take();
        if (first != null) {
            batch.add(first);
            events.drainTo(batch);
        }
        return batch;
    }

    private @Nullable ExitCode handle(List<LessonEvent> batch) {
        List<Output> printed = new ArrayList<>();
        unhandled.addAll(batch);
        for (LessonEvent event = unhandled.poll(); event != null; event = unhandled.poll()) {
            if (!(event instanceof LessonEvent.Printed)) {
                flush(printed);
            }
            switch (event) {
                case LessonEvent.Printed print -> {
                    if (isCurrent(print.run())) {
                        printed.add(print.output());
                    }
                }
                case LessonEvent.Changed change -> {
                    if (isCurrent(change.run())) {
                        state = state.run().map(run -> state.with(run.with(change.phase()))).orElse(state);
                    }
                }
                case LessonEvent.Resized _ -> {
                    size = screen.size();
                    painter.forget();
                }
                case LessonEvent.HungUp _ -> {
                    return ExitCode.FINE;
                }
                case LessonEvent.Pressed pressed -> {
                    ExitCode end = press(Action.of(pressed.key()));
                    if (end != null) {
                        return end;
                    }
                }
            }
        }
        flush(printed);
        state = state.run()
                .filter(run -> run.phase() instanceof Phase.Running)
                .map(run -> state.with(run.with(new Phase.Running(worker.elapsed()))))
                .orElse(state);
        return null;
    }

    private boolean isCurrent(long run) {
        return state.run().filter(each -> each.number() == run).isPresent();
    }

    private void flush(List<Output> printed) {
        if (!printed.isEmpty()) {
            state = state.run().map(run -> state.with(run.with(printed))).orElse(state);
            printed.clear();
        }
    }

    private void listen(Terminal terminal) {
        terminal.handle(Terminal.Signal.WINCH, _ -> send(new LessonEvent.Resized()));
    }

    /** What is shown in place of the page for a while. */
    private interface Visit {
        ExitCode perform(Consumer<NestedScreen> arrived) throws CompilationFailed, InterruptedException;
    }

    /** Shows something in place of the page, and then the page again. Gives an exit code where that ends the lesson too. */
    private @Nullable ExitCode host(Program program, Visit visit) {
        // Whoever waits for room holds up the keys.
        events.drainTo(unhandled);
        keys.leave(this::typedAhead);
        try {
            ExitCode end = visit.perform(nested -> keys.admit(nested));
            state = state.say("");
            return end == ExitCode.INTERRUPTED ? end : null;
        } catch (CompilationFailed e) {
            state = state.with(RunState.begin(program, 0).with(new Phase.NotCompiled(e.diagnostics()))).say("");
        } catch (Problem e) {
            state = state.say(messages.of(e).lines().findFirst().orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } finally {
            // What was typed after the nested was left, or while none came to be, is for the page.
            keys.comeBack().forEach(key -> unhandled.add(new LessonEvent.Pressed(key)));
            listen(screen.terminal());
            size = screen.size();
            painter.forget();
        }
        return null;
    }

    /** The keys that have been pressed and not been handled, which are meant for the nested. */
    private List<Key> typedAhead() {
        List<Key> ahead = new ArrayList<>();
        events.drainTo(unhandled);
        unhandled.removeIf(each -> each instanceof LessonEvent.Pressed pressed && ahead.add(pressed.key()));
        return ahead;
    }

    private Workbench open(Program program) throws CompilationFailed, InterruptedException {
        return Workbench.open(compiler, program, Workbench.Settings.of(program));
    }

    /** What is done on the stage once it is there. */
    private interface Performance {
        ExitCode of(StageScreen stage) throws CompilationFailed, InterruptedException;
    }

    /**
     * Shows the stage with a program; where it does what cannot be controlled, a recording of a real run.
     *
     * @param explores whether it is to be explored, for which a recording is no substitute
     */
    private @Nullable ExitCode stage(Program program, boolean explores, Performance performance) {
        AtomicBoolean refused = new AtomicBoolean();
        ExitCode end = host(program, arrived -> {
            StageScreen stage = new StageScreen(screen, theme, messages, program, () -> open(program));
            arrived.accept(stage);
            ExitCode left = performance.of(stage);
            refused.set(stage.refusal().isPresent());
            return refused.get() && !explores ? play(program, arrived) : left;
        });
        if (refused.get() && explores) {
            state = state.say(messages.text("record.notExplored", program.name()));
        }
        return end;
    }

    private ExitCode play(Program program, Consumer<NestedScreen> arrived) throws InterruptedException {
        RecordingScreen recording = new RecordingScreen(screen, theme, messages, program.name());
        arrived.accept(recording);
        return recording.perform(listener -> RecordedRun.start(runner, compiler.compile(program), Runner.Settings.of(Limits.USUAL), listener));
    }

    /** Asks what a program can do, with the stage in between for what the learner wants to see. */
    private @Nullable ExitCode predict(Program program) {
        try (PredictScreen predict = new PredictScreen(screen, theme, messages, program, () -> open(program))) {
            while (true) {
                ExitCode end = host(program, arrived -> {
                    arrived.accept(predict);
                    return predict.perform();
                });
                if (end != null || predict.toStep().isEmpty()) {
                    return end;
                }
                String schedule = predict.toStep().get();
                end = stage(program, false, stage -> stage.follow(schedule));
                if (end != null) {
                    return end;
                }
                predict.say(state.notice());
            }
        } catch (Problem e) {
            state = state.say(messages.of(e).lines().findFirst().orElse(""));
            return null;
        }
    }

    private @Nullable ExitCode press(Action action) {
        LessonControl.Result result =
                new LessonControl(view, messages).apply(state, action, size.getColumns(), size.getRows());
        state = result.state();
        if (result.effect() == LessonControl.Effect.STEP || result.effect() == LessonControl.Effect.EXPLORE) {
            // What it takes to prepare the stage is long enough to be told.
            draw();
        }
        switch (result.effect()) {
            case NONE -> {}
            case RUN -> state.program().ifPresent(link -> begin(link.program()));
            case STOP -> worker.stop();
            case STEP -> {
                return state.program().map(link -> stage(link.program(), false, stage -> stage.perform("-"))).orElse(null);
            }
            case EXPLORE -> {
                return state.program().map(link -> stage(link.program(), true, StageScreen::explore)).orElse(null);
            }
            case PREDICT -> {
                return state.program().map(link -> predict(link.program())).orElse(null);
            }
            case SWITCH_LANGUAGE -> switchLanguage();
            case QUIT -> {
                return ExitCode.FINE;
            }
            case INTERRUPT -> {
                return ExitCode.INTERRUPTED;
            }
        }
        return null;
    }

    private void begin(Program program) {
        state = state.with(RunState.begin(program, worker.begin(program)));
    }

    private void switchLanguage() {
        Language other = state.lesson().language().other();
        try {
            Lesson translation = catalogue.read(entry, other);
            messages = new Messages(other, theme);
            view = new LessonView(messages);
            state = state.in(translation);
            if (translation.language() != other) {
                state = state.say(messages.text("notice.notTranslated"));
            }
        } catch (LessonInvalid e) {
            state = state.say(messages.text("notice.translationInvalid", e.mistakes().getFirst()));
        }
    }

    private long sinceDrawn() {
        return (System.nanoTime() - drawn) / 1_000_000;
    }

    private void draw() {
        behind = false;
        drawn = System.nanoTime();
        screen.write(painter.paint(view.draw(state, size.getColumns(), size.getRows())));
    }

    private void readKeys(Terminal terminal) {
        KeyReader reader = new KeyReader(terminal);
        for (Key key = reader.next(); key != null; key = reader.next()) {
            keys.press(key);
        }
        keys.hangUp();
        send(new LessonEvent.HungUp());
    }

    private void send(LessonEvent event) {
        try {
            events.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
