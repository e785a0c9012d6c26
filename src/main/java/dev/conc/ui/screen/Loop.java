package dev.conc.ui.screen;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.ui.screen.EventQueue.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jline.terminal.Size;
import org.jspecify.annotations.Nullable;

/**
 * Shows a screen until it is left: takes keys, changes of the size and what others send, lets a {@link Control} say what becomes of the state, performs the effects of
 * that, and draws when something has changed. Others only send; the thread that calls {@link #show} alone holds the state and draws.
 *
 * @param <S> all that is shown depends on it and on the size of the terminal
 * @param <E> what happens outside of the screen
 * @param <F> what the screen makes happen outside of it
 */
public final class Loop<S, E, F> implements NestedScreen, Background<E>, AutoCloseable {
    /** What may wait is drawn no more often than this. */
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(33);

    /** What is brief is drawn when it is over, and only then, unless it takes longer: most steps of a program. */
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Draws the screen: a function from state and size to cells. */
    public interface View<S> {
        Canvas draw(S state, int width, int height);
    }

    /** Makes happen outside of the screen what its control asks for. */
    public interface Performer<E, F> {
        /**
         * Performs an effect.
         *
         * @return what has happened, if that is known at once
         * @throws Problem if it cannot be done, which the control is told
         */
        Optional<E> perform(F effect) throws InterruptedException;
    }

    /** What others show in place of this screen for a while. */
    public interface Visit<T> {
        /**
         * Shows it, and gives what came of it.
         *
         * @param arrived is told each screen that takes the place of this one: the keys are for that then
         */
        T perform(Consumer<NestedScreen> arrived) throws InterruptedException;
    }

    private final Display display;
    private final Painter painter;
    private final EventQueue<E> events = new EventQueue<>(this::gathered);
    private final KeyRelay keys = new KeyRelay(key -> events.put(new Event.Pressed<>(key)));
    private Control<S, E, F> control;
    private View<S> view;
    private S state;
    private Size size;
    /** What was drawn last; null where it must be drawn again. */
    private @Nullable S drawn;
    private long drawnAt;
    /** Whether something has changed that is not drawn yet. */
    private boolean behind;
    /** When it is drawn at the latest. */
    private long due;
    private boolean wasBrief;
    /** When time was looked at last. */
    private long now = System.nanoTime();

    /** @param state what is shown at first */
    public Loop(Display display, Theme theme, S state, Control<S, E, F> control, View<S> view) {
        this.display = display;
        this.painter = new Painter(theme);
        this.state = state;
        this.control = control;
        this.view = view;
        this.size = display.size();
    }

    /** What is shown, or was shown last. */
    public S state() {
        return state;
    }

    /** Another control and view from now on, as where the language is another. */
    public void use(Control<S, E, F> otherControl, View<S> otherView) {
        control = otherControl;
        view = otherView;
        drawn = null;
    }

    /**
     * Shows the screen until it is left, and tells how. It can be shown again.
     *
     * @param first with what it begins
     * @throws RuntimeException if work beside the screen has ended as nobody foresaw, or drawing has
     */
    public ExitCode show(Update<S, F> first, Performer<E, F> performer) throws InterruptedException {
        listen();
        ExitCode end = apply(first, performer);
        if (end == null) {
            wasBrief = control.isBrief(state);
            draw();
        }
        while (end == null) {
            boolean moves = control.pace(state).isPresent();
            await();
            end = handle(moves, performer);
            if (end == null) {
                drawInTime();
            }
        }
        return end;
    }

    /** Draws what has changed now, since what follows takes a while. */
    public void draw() {
        behind = false;
        drawn = state;
        drawnAt = System.nanoTime();
        display.write(painter.paint(view.draw(state, size.getColumns(), size.getRows())));
    }

    /** Lets others have the display and the keys, also those that were pressed already; then the screen is drawn anew. For effects. */
    public <T> T lend(Visit<T> visit) throws InterruptedException {
        keys.leave(events::keys);
        try {
            return visit.perform(keys::admit);
        } finally {
            // What was pressed after the visit, or while no other screen came to be, is for this one.
            events.pressLast(keys.comeBack());
            listen();
        }
    }

    /**
     * Lets a program have the terminal itself; then all is drawn anew, in the size that it has by then. What was typed ahead was meant for that program, and nobody can hand
     * it over, so it is dropped. For effects.
     */
    public <T> T giveBack(FullScreen screen, FullScreen.Absence<T> absence) throws InterruptedException {
        try {
            return screen.giveBack(() -> {
                events.keys();
                return absence.perform();
            });
        } finally {
            drawAnew();
        }
    }

    @Override
    public void press(Key key) {
        keys.press(key);
    }

    @Override
    public void pressAhead(List<Key> pressed) {
        events.pressLast(pressed);
    }

    @Override
    public void hangUp() {
        keys.hangUp();
        events.put(new Event.HungUp<>());
    }

    @Override
    public List<Key> left() {
        return events.keys();
    }

    @Override
    public void send(E event) {
        events.send(event);
    }

    @Override
    public void fail(Throwable why) {
        events.put(new Event.Failed<>(why));
    }

    /** What is sent from now on is for nobody, and nobody waits for room. */
    @Override
    public void close() {
        events.close();
    }

    private List<E> gathered(List<E> sent) {
        return control.gathered(sent);
    }

    private void listen() {
        display.onResize(() -> events.put(new Event.Resized<>()));
        drawAnew();
        now = System.nanoTime();
    }

    private void drawAnew() {
        size = display.size();
        painter.forget();
        drawn = null;
    }

    /** Waits until there is something to handle or to draw, or time to pass. */
    private void await() throws InterruptedException {
        long patience = control.pace(state).map(Duration::toNanos).orElse(Long.MAX_VALUE);
        events.await(behind ? Math.min(patience, due - System.nanoTime()) : patience);
    }

    private @Nullable ExitCode handle(boolean moves, Performer<E, F> performer) throws InterruptedException {
        long before = now;
        now = System.nanoTime();
        ExitCode end = moves ? apply(control.pass(state, Duration.ofNanos(now - before)), performer) : null;
        boolean hurried = false;
        Event<E> event;
        while (end == null && (event = events.next()) != null) {
            hurried |= !(event instanceof Event.Sent<E> sent && control.mayWait(sent.event()));
            end = handle(event, performer);
        }
        plan(hurried);
        return end;
    }

    private @Nullable ExitCode handle(Event<E> event, Performer<E, F> performer) throws InterruptedException {
        return switch (event) {
            case Event.Pressed<E> pressed -> apply(control.press(state, pressed.key(), size.getColumns(), size.getRows()), performer);
            case Event.Sent<E> sent -> apply(control.after(state, sent.event()), performer);
            case Event.HungUp<E> _ -> ExitCode.FINE;
            case Event.Resized<E> _ -> {
                drawAnew();
                yield null;
            }
            case Event.Failed<E> failed -> throw unforeseen(failed.why());
        };
    }

    private static RuntimeException unforeseen(Throwable why) {
        if (why instanceof Error error) {
            throw error;
        }
        return why instanceof RuntimeException exception ? exception : new IllegalStateException(why);
    }

    private @Nullable ExitCode apply(Update<S, F> update, Performer<E, F> performer) throws InterruptedException {
        state = update.state();
        events.pressFirst(update.keys());
        for (F effect : update.effects()) {
            ExitCode end = apply(perform(effect, performer), performer);
            if (end != null) {
                return end;
            }
        }
        return update.end().orElse(null);
    }

    private Update<S, F> perform(F effect, Performer<E, F> performer) throws InterruptedException {
        Optional<E> happened;
        try {
            happened = performer.perform(effect);
        } catch (Problem e) {
            return control.failed(state, e);
        }
        return happened.isPresent() ? control.after(state, happened.get()) : Update.of(state);
    }

    /** Says when what has changed is drawn. */
    private void plan(boolean hurried) {
        boolean brief = control.isBrief(state);
        boolean begins = brief && !wasBrief;
        wasBrief = brief;
        if (state == drawn) {
            return;
        }
        long present = System.nanoTime();
        long wait = begins ? MOMENT_NANOS : hurried ? 0 : Math.max(0, FRAME_NANOS - (present - drawnAt));
        due = behind ? present + Math.min(wait, due - present) : present + wait;
        behind = true;
    }

    private void drawInTime() {
        if (behind && System.nanoTime() - due >= 0) {
            draw();
        }
    }
}
