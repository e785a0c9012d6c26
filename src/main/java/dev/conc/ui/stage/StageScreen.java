package dev.conc.ui.stage;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Bytecode;
import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import dev.conc.language.Language;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.KeyReader;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Painter;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.text.SourceLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The stage on the full screen: the learner is the scheduler. One thread reads keys and others wait for the workers; all only send events, and the thread that calls {@link #show}
 * alone holds the state and draws.
 */
public final class StageScreen implements NestedScreen {
    private static final int MOST_EVENTS = 4096;

    /** Keys that wait while the program runs on; more are dropped. */
    private static final int MOST_WAITING = 1000;

    /** What takes no longer is drawn when it is done, and not before: most steps. */
    private static final long MOMENT_MILLIS = 20;

    private final FullScreen screen;
    private final Painter painter;
    private final Messages messages;
    private final SourceLines source;
    private StageView view;
    private final StageControl control;
    private final BlockingQueue<StageEvent> events = new ArrayBlockingQueue<>(MOST_EVENTS);
    private final Deque<Key> waiting = new ArrayDeque<>();
    private final Queue<StageEvent> unhandled = new ArrayDeque<>();
    private final StageWorker worker;
    private StageState state;
    private Size size;
    /** Whether the program ran on when events were handled last. */
    private boolean wasBusy;
    /** Whether the state has not been drawn. */
    private boolean behind;
    private @Nullable Problem refusal;
    /** The number of the exploration that was told to end last; -1 for none. */
    private long stopping = -1;

    /** Opens a worker with the program loaded. */
    public interface Opener extends StageWorker.Opener {}

    /** @param benches opens a worker; the source is shown meanwhile */
    public StageScreen(FullScreen screen, Theme theme, Language language, Program program, Opener benches) {
        this(screen, theme, new Messages(language, theme), program, benches);
    }

    public StageScreen(FullScreen screen, Theme theme, Messages messages, Program program, Opener benches) {
        this.screen = screen;
        this.painter = new Painter(theme);
        this.messages = messages;
        this.source = SourceLines.of(program);
        this.view = new StageView(messages, source, Bytecode.none());
        this.control = new StageControl(messages, source);
        this.worker = new StageWorker(benches, messages.language().locale(), events);
        this.state = StageState.open(program.name());
        this.size = screen.size();
    }

    /**
     * Shows the stage until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C.
     *
     * @param schedule who has run when the stepping begins
     * @throws CompilationFailed if there is nothing to show because the program does not compile
     * @throws Problem if the program cannot be loaded
     */
    public ExitCode show(String schedule) throws CompilationFailed, InterruptedException {
        screen.readKeys(() -> new KeyReader(screen.terminal()).handTo(this));
        return perform(schedule);
    }

    /** Why the stage was left, where that is because the program does what cannot be controlled, such as starting a process. */
    public Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** All that is known of the execution that was stepped last. */
    public Playback played() {
        return state.playback();
    }

    @Override
    public void press(Key key) {
        send(new StageEvent.Pressed(key));
    }

    @Override
    public List<Key> left() {
        events.drainTo(unhandled);
        List<Key> keys = new ArrayList<>(waiting);
        unhandled.forEach(each -> {
            if (each instanceof StageEvent.Pressed pressed) {
                keys.add(pressed.key());
            }
        });
        return keys;
    }

    @Override
    public void hangUp() {
        send(new StageEvent.HungUp());
    }

    /** As {@link #show}, where another one reads the keys. */
    public ExitCode perform(String schedule) throws CompilationFailed, InterruptedException {
        return perform(schedule, OptionalInt.empty(), false);
    }

    /** From the start of the program, with all that can happen explored meanwhile, where another one reads the keys: neither of the two workers waits for the other. */
    public ExitCode explore() throws CompilationFailed, InterruptedException {
        return perform("-", OptionalInt.empty(), true);
    }

    /** With a schedule loaded, from the start of the program, where another one reads the keys. */
    public ExitCode follow(String schedule) throws CompilationFailed, InterruptedException {
        state = state.say(messages.text("stage.loaded"));
        return perform(schedule, OptionalInt.of(0), false);
    }

    private ExitCode perform(String schedule, OptionalInt landing, boolean explores) throws CompilationFailed, InterruptedException {
        screen.terminal().handle(Terminal.Signal.WINCH, _ -> send(new StageEvent.Resized()));
        try {
            perform(new StageControl.Result(state.await(landing), new StageEffect.Advance(schedule, 0, Request.Pace.STILL)));
            if (explores) {
                perform(control.apply(state, new Key.Typed("w")));
            }
            draw();
            while (true) {
                await();
                while (!unhandled.isEmpty()) {
                    ExitCode end = handle(unhandled.remove());
                    if (end != null) {
                        return end;
                    }
                }
                boolean begins = state.busy() && !wasBusy;
                wasBusy = state.busy();
                if (begins) {
                    behind = true;
                } else {
                    draw();
                }
            }
        } finally {
            worker.close();
        }
    }

    /** Waits for events; a moment only where what the last one began has not been drawn. */
    private void await() throws InterruptedException {
        StageEvent event = behind ? events.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS) : events.take();
        if (event != null) {
            unhandled.add(event);
            events.drainTo(unhandled);
        }
    }

    private @Nullable ExitCode handle(StageEvent event) throws CompilationFailed {
        return switch (event) {
            case StageEvent.Pressed pressed -> take(pressed.key());
            case StageEvent.HungUp _ -> ExitCode.FINE;
            case StageEvent.Resized _ -> {
                size = screen.size();
                painter.forget();
                yield null;
            }
            case StageEvent.Opened opened -> {
                view = new StageView(messages, source, opened.bytecode());
                yield null;
            }
            case StageEvent.NotCompiled not -> throw not.why();
            case StageEvent.NotOpened not -> throw not.why();
            case StageEvent.Advanced advanced -> {
                OptionalInt landing = state.landing();
                state = state.with(state.playback().with(advanced.segment())).rest();
                state = landing.isPresent() ? state.with(state.playback().at(landing.getAsInt())) : state;
                yield pressWaiting();
            }
            case StageEvent.Hindered hindered -> {
                state = state.rest().say(messages.text("stage.hindered", hindered.why().lines().findFirst().orElse("")));
                waiting.clear();
                yield null;
            }
            case StageEvent.Refused refused -> {
                refusal = refused.why();
                yield ExitCode.FINE;
            }
            case StageEvent.Explores explores -> {
                state = state.search().filter(each -> each.number() == explores.search())
                        .map(each -> state.with(each.with(explores.progress()))).orElse(state);
                yield null;
            }
            case StageEvent.Explored explored -> {
                state.search().filter(each -> each.number() == explored.search()).ifPresent(each -> explored(each.with(explored.report()), explored.report()));
                yield null;
            }
            case StageEvent.NotExplored not -> {
                state = state.search().filter(each -> each.number() == not.search())
                        .map(each -> state.with(each.failed()).say(not.why().lines().findFirst().orElse(""))).orElse(state);
                yield null;
            }
        };
    }

    private void explored(StageSearch search, Report report) {
        state = state.with(search);
        if (!search.forFailure() || state.busy()) {
            return;
        }
        if (!report.failures().isEmpty()) {
            Report.Counterexample failure = report.failures().getFirst();
            String kind = messages.text("failure." + failure.failure().kind().word());
            perform(StageControl.load(state.say(messages.text("stage.breaks", kind)), failure.trace().schedule(), 0));
        } else if (!report.races().isEmpty()) {
            Report.Race race = report.races().getFirst();
            perform(StageControl.load(state.say(messages.text("stage.races", race.variable())), race.schedule(), 0));
        } else {
            state = state.say(messages.text(report.complete() ? "stage.neverBreaks" : "stage.notBroken"));
        }
    }

    private @Nullable ExitCode pressWaiting() {
        while (!state.busy() && !waiting.isEmpty()) {
            ExitCode end = take(waiting.removeFirst());
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private @Nullable ExitCode take(Key key) {
        Optional<StageSearch> search = state.search().filter(each -> !each.done() && each.executions() > 0 && each.number() != stopping);
        if (key == Key.Special.INTERRUPT && search.isPresent()) {
            // What is explored ends first, with what has been found so far; where that is nothing, the stage is left at once.
            stopping = search.get().number();
            worker.stop(stopping);
            state = state.say(messages.text("stage.stopping"));
            return null;
        }
        boolean leaves = key == Key.Special.INTERRUPT || (state.prompt().isEmpty() && key.equals(new Key.Typed("q")));
        if (state.busy() && !leaves) {
            if (waiting.size() < MOST_WAITING) {
                waiting.add(key);
            }
            return null;
        }
        if (state.busy()) {
            // Who leaves does not wait for what was typed before.
            waiting.clear();
        }
        StageControl.Result result = control.apply(state, key);
        return perform(new StageControl.Result(view.settled(result.state(), size.getColumns(), size.getRows()), result.effect()));
    }

    private @Nullable ExitCode perform(StageControl.Result result) {
        state = result.state();
        switch (result.effect()) {
            case StageEffect.None _ -> {}
            case StageEffect.Advance advance -> worker.advance(advance.schedule(), advance.known(), advance.pace());
            case StageEffect.Explore explore -> worker.explore(explore.search());
            case StageEffect.Save save -> state = state.say(save(save));
            case StageEffect.Quit _ -> {
                return ExitCode.FINE;
            }
            case StageEffect.Interrupt _ -> {
                return ExitCode.INTERRUPTED;
            }
        }
        return null;
    }

    /** Writes the schedule to a new file, and tells what came of it. */
    private String save(StageEffect.Save save) {
        String file = Glyph.harmless(save.file());
        try {
            Files.writeString(Path.of(save.file()), save.schedule() + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return messages.text("stage.saved", file, state.program());
        } catch (FileAlreadyExistsException e) {
            return messages.text("stage.exists", file);
        } catch (IOException | InvalidPathException e) {
            return messages.text("stage.notSaved", file, messages.reason(e));
        }
    }

    private void draw() {
        behind = false;
        screen.write(painter.paint(view.draw(state, size.getColumns(), size.getRows())));
    }

    private void send(StageEvent event) {
        try {
            events.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
