package dev.conc.ui.recording;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.record.Recording;
import dev.conc.program.record.RecordingFile;
import dev.conc.language.Language;
import dev.conc.ui.screen.Area;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.KeyReader;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Painter;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Wrapper;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Plays the recording of a real run on the full screen, and makes it before if there is none. Other threads only send events; the thread that calls {@link #show} alone holds the
 * state and draws.
 */
public final class RecordingScreen implements NestedScreen {
    private static final int MOST_EVENTS = 4096;
    private static final long FRAME_MILLIS = 33;
    private static final int MOST_LINES = 100;

    private final FullScreen screen;
    private final Painter painter;
    private final Messages messages;
    private final RecordingControl control;
    private final BlockingQueue<RecordingEvent> events = new ArrayBlockingQueue<>(MOST_EVENTS);
    private final Queue<RecordingEvent> unhandled = new ArrayDeque<>();
    private final RecordingWorker worker = new RecordingWorker(events);
    private final List<Line> printed = new ArrayList<>();
    private final String name;
    private @Nullable RecordingState state;
    private @Nullable RecordingView view;
    private @Nullable String failure;
    private Size size;
    private long played;

    /** Compiles a program and starts it, to be recorded. */
    public interface Opener extends RecordingWorker.Opener {}

    /** @param name what is played, in a word */
    public RecordingScreen(FullScreen screen, Theme theme, Language language, String name) {
        this(screen, theme, new Messages(language, theme), name);
    }

    public RecordingScreen(FullScreen screen, Theme theme, Messages messages, String name) {
        this.screen = screen;
        this.painter = new Painter(theme);
        this.messages = messages;
        this.control = new RecordingControl(messages);
        this.name = name;
        this.size = screen.size();
    }

    /** Plays a recording until the learner leaves, and tells how: FINE, or INTERRUPTED by Ctrl-C. */
    public ExitCode show(Recording recording) throws InterruptedException {
        open(recording);
        screen.readKeys(() -> new KeyReader(screen.terminal()).handTo(this));
        return perform();
    }

    /** Runs a program, records it and plays the recording. */
    public ExitCode show(Opener opener) throws InterruptedException {
        screen.readKeys(() -> new KeyReader(screen.terminal()).handTo(this));
        return perform(opener);
    }

    /** What was played; nothing where it was left before there was a recording. */
    public Optional<Recording> played() {
        return Optional.ofNullable(state).map(RecordingState::recording);
    }

    /** As {@link #show}, where another one reads the keys. */
    public ExitCode perform(Opener opener) throws InterruptedException {
        worker.begin(opener);
        return perform();
    }

    private ExitCode perform() throws InterruptedException {
        screen.terminal().handle(Terminal.Signal.WINCH, _ -> send(new RecordingEvent.Resized()));
        try {
            draw();
            while (true) {
                await();
                while (!unhandled.isEmpty()) {
                    ExitCode end = handle(unhandled.remove());
                    if (end != null) {
                        return end;
                    }
                }
                draw();
            }
        } finally {
            unhandled.addAll(drained());
            worker.close();
        }
    }

    private List<RecordingEvent> drained() {
        List<RecordingEvent> rest = new ArrayList<>();
        events.drainTo(rest);
        return rest;
    }

    @Override
    public void press(Key key) {
        send(new RecordingEvent.Pressed(key));
    }

    @Override
    public void hangUp() {
        send(new RecordingEvent.HungUp());
    }

    @Override
    public List<Key> left() {
        events.drainTo(unhandled);
        List<Key> keys = new ArrayList<>();
        unhandled.forEach(each -> {
            if (each instanceof RecordingEvent.Pressed pressed) {
                keys.add(pressed.key());
            }
        });
        return keys;
    }

    /** While it plays or records, time itself is an event. */
    private void await() throws InterruptedException {
        RecordingState before = state;
        boolean moving = before == null ? failure == null : before.playing();
        RecordingEvent first = moving ? events.poll(FRAME_MILLIS, TimeUnit.MILLISECONDS) : events.take();
        if (first != null) {
            unhandled.add(first);
            events.drainTo(unhandled);
        }
        long now = System.nanoTime();
        if (before != null && before.playing()) {
            state = control.tick(before, (now - played) / 1000);
        }
        played = now;
    }

    private void open(Recording recording) {
        state = RecordingState.open(recording);
        view = new RecordingView(messages, recording);
    }

    private @Nullable ExitCode handle(RecordingEvent event) {
        switch (event) {
            case RecordingEvent.Resized _ -> {
                size = screen.size();
                painter.forget();
            }
            case RecordingEvent.HungUp _ -> {
                return ExitCode.FINE;
            }
            case RecordingEvent.Printed print -> {
                printed.add(Line.of(print.output().text(), print.output().error() ? Role.ERROR : Role.TEXT));
                if (printed.size() > MOST_LINES) {
                    printed.removeFirst();
                }
            }
            case RecordingEvent.Recorded recorded -> open(recorded.recording());
            case RecordingEvent.Failed failed -> failure = failed.why();
            case RecordingEvent.Pressed pressed -> {
                return state == null ? pressEarly(pressed.key()) : press(state, pressed.key());
            }
        }
        return null;
    }

    private @Nullable ExitCode pressEarly(Key key) {
        if (key.equals(new Key.Typed("q"))) {
            return ExitCode.FINE;
        }
        if (key == Key.Special.INTERRUPT && failure != null) {
            return ExitCode.INTERRUPTED;
        }
        if (key.equals(new Key.Typed("s")) || key == Key.Special.INTERRUPT) {
            worker.stop();
        }
        return null;
    }

    private @Nullable ExitCode press(RecordingState before, Key key) {
        RecordingControl.Result result = control.apply(before, key);
        RecordingView by = view;
        state = by == null ? result.state() : by.settled(result.state(), size.getColumns(), size.getRows());
        switch (result.effect()) {
            case RecordingControl.Effect.None _ -> {}
            case RecordingControl.Effect.Save save -> state = result.state().say(save(before.recording(), save.file()));
            case RecordingControl.Effect.Quit _ -> {
                return ExitCode.FINE;
            }
            case RecordingControl.Effect.Interrupt _ -> {
                return ExitCode.INTERRUPTED;
            }
        }
        return null;
    }

    /** Writes the recording to a new file, and tells what came of it. */
    private String save(Recording recording, String given) {
        String file = Glyph.harmless(given);
        try {
            Path path = Path.of(given);
            if (Files.exists(path)) {
                return messages.text("stage.exists", file);
            }
            RecordingFile.write(recording, path);
            return messages.text("record.saved", file);
        } catch (Problem e) {
            return Glyph.harmless(messages.of(e));
        } catch (InvalidPathException e) {
            return messages.text("stage.notSaved", file, messages.reason(e));
        }
    }

    private void draw() {
        RecordingState shown = state;
        RecordingView by = view;
        Canvas canvas = shown != null && by != null ? by.draw(shown, size.getColumns(), size.getRows()) : drawEarly(size.getColumns(), size.getRows());
        screen.write(painter.paint(canvas));
    }

    /** The program as it runs, before there is a recording. */
    private Canvas drawEarly(int width, int height) {
        Canvas canvas = new Canvas(width, height);
        Area bar = new Area(0, 0, width, Math.min(1, height));
        canvas.fill(bar, 0, " ", Role.BAR);
        String elapsed = String.format(Locale.ROOT, "%.1f", worker.elapsed().toMillis() / 1e3);
        canvas.draw(bar, 0, Line.of(" " + messages.text(failure == null ? "record.recording" : "phase.failed", name, elapsed), Role.BAR));
        List<Line> lines = new ArrayList<>();
        String why = failure;
        if (why != null) {
            why.lines().forEach(each -> lines.addAll(Wrapper.wrap(List.of(new Span(each, Role.ERROR)), width)));
        } else {
            Wrapper.wrap(List.of(new Span(messages.text("record.explained"), Role.COMMENT)), width).forEach(lines::add);
        }
        printed.forEach(each -> lines.addAll(Wrapper.chop(each.spans(), width)));
        Area body = new Area(0, 1, width, Math.max(0, height - 2));
        int first = Math.max(0, lines.size() - body.height());
        for (int row = 0; row < body.height() && first + row < lines.size(); row++) {
            canvas.draw(body, row, lines.get(first + row));
        }
        if (height > 1) {
            String hint = messages.text(failure == null ? "record.hint.stop" : "stage.hint.quit");
            canvas.draw(new Area(0, height - 1, width, 1), 0, Line.of(hint, Role.STATUS));
        }
        return canvas;
    }

    private void send(RecordingEvent event) {
        try {
            events.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
