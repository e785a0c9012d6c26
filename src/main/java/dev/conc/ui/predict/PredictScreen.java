package dev.conc.ui.predict;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.control.Workbench;
import dev.conc.program.predict.Candidates;
import dev.conc.program.predict.Prediction;
import dev.conc.schedule.worker.Report;
import dev.conc.ui.plain.PlainProperties;
import dev.conc.ui.predict.PredictState.Inquiry;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Painter;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.stage.StageWorker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The screen on which a learner predicts what a program can do, and is answered by exploring it. One thread explores and another reads keys; both only send events, and the
 * thread that calls {@link #perform} alone holds the state and draws.
 */
public final class PredictScreen implements NestedScreen, AutoCloseable {
    private static final int MOST_EVENTS = 4096;

    private final FullScreen screen;
    private final Painter painter;
    private final Program program;
    private final Messages messages;
    private final PredictView view;
    private final PredictControl control;
    private final BlockingQueue<PredictEvent> events = new ArrayBlockingQueue<>(MOST_EVENTS);
    private final Queue<PredictEvent> unhandled = new ArrayDeque<>();
    private final PredictWorker worker;
    private PredictState state;
    private Size size;
    /** Whether the exploration has been told to end. */
    private boolean stopping;
    private Optional<String> toStep = Optional.empty();

    /**
     * Begins to explore the program.
     *
     * @param opener opens a worker with the program loaded
     * @throws Problem if the program or the file beside it cannot be read
     */
    public PredictScreen(FullScreen screen, Theme theme, Messages messages, Program program, StageWorker.Opener opener) {
        this.screen = screen;
        this.painter = new Painter(theme);
        this.program = program;
        this.messages = messages;
        this.view = new PredictView(messages);
        this.control = new PredictControl(messages);
        this.size = screen.size();
        Map<String, String> properties = Workbench.Settings.of(program).properties();
        this.state = PredictState.open(PlainProperties.title(messages, program.name(), properties), Candidates.expected(program).orElse(List.of()));
        this.worker = new PredictWorker(opener, messages.language().locale(), this::send);
        worker.begin();
    }

    /** Shows the screen until the learner leaves it or wants to step, and tells how: FINE, or INTERRUPTED by Ctrl-C. Can be called again. */
    public ExitCode perform() throws InterruptedException {
        toStep = Optional.empty();
        size = screen.size();
        painter.forget();
        screen.terminal().handle(Terminal.Signal.WINCH, _ -> send(new PredictEvent.Resized()));
        draw();
        while (true) {
            unhandled.add(events.take());
            events.drainTo(unhandled);
            while (!unhandled.isEmpty()) {
                ExitCode end = handle(unhandled.remove());
                if (end != null) {
                    return end;
                }
            }
            draw();
        }
    }

    /** Says something when it is shown next, until the next key. */
    public void say(String words) {
        state = state.say(words);
    }

    /** The schedule that the learner left to step, if that is why. */
    public Optional<String> toStep() {
        return toStep;
    }

    @Override
    public void press(Key key) {
        send(new PredictEvent.Pressed(key));
    }

    @Override
    public void hangUp() {
        send(new PredictEvent.HungUp());
    }

    @Override
    public List<Key> left() {
        events.drainTo(unhandled);
        List<Key> keys = new ArrayList<>();
        unhandled.removeIf(each -> each instanceof PredictEvent.Pressed pressed && keys.add(pressed.key()));
        return keys;
    }

    private @Nullable ExitCode handle(PredictEvent event) {
        return switch (event) {
            case PredictEvent.Pressed pressed -> perform(control.apply(state, pressed.key()));
            case PredictEvent.HungUp _ -> ExitCode.FINE;
            case PredictEvent.Resized _ -> {
                size = screen.size();
                painter.forget();
                yield null;
            }
            case PredictEvent.Explores explores -> {
                state = state.with(new Inquiry.Going(explores.progress().executions()));
                yield null;
            }
            case PredictEvent.Explored explored -> {
                state = control.ended(explored(explored.report()), new Inquiry.Done(explored.report()));
                yield null;
            }
            case PredictEvent.NotExplored not -> {
                state = state.with(new Inquiry.Failed(not.why().lines().findFirst().orElse("")));
                yield null;
            }
        };
    }

    /** Where nobody has said what the program can do, the list is made of what was found. */
    private PredictState explored(Report report) {
        if (!state.candidates().isEmpty()) {
            return state;
        }
        try {
            return state.with(Candidates.found(program, report));
        } catch (Problem e) {
            return state.say(messages.of(e).lines().findFirst().orElse(""));
        }
    }

    private @Nullable ExitCode perform(PredictControl.Result result) {
        state = result.state();
        return switch (result.effect()) {
            case NONE -> null;
            case STOP -> {
                worker.stop();
                yield null;
            }
            case STEP -> {
                state = state.say(messages.text("notice.preparing", program.name()));
                draw();
                toStep = state.prediction().map(Prediction::answers).flatMap(answers -> answers.get(state.selected()).schedule());
                yield ExitCode.FINE;
            }
            case LEAVE -> ExitCode.FINE;
            case INTERRUPT -> interrupt();
        };
    }

    /** What the learner waits for ends first, with what has been found so far; where that is nothing, the screen is left at once. */
    private @Nullable ExitCode interrupt() {
        boolean waits = state.inquiry() instanceof Inquiry.Going going && going.executions() > 0 && (state.candidates().isEmpty() || state.answered());
        if (!waits || stopping) {
            return ExitCode.INTERRUPTED;
        }
        stopping = true;
        worker.stop();
        return null;
    }

    private void draw() {
        screen.write(painter.paint(view.draw(state, size.getColumns(), size.getRows())));
    }

    private void send(PredictEvent event) {
        try {
            events.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
