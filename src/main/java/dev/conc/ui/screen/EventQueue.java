package dev.conc.ui.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a screen and is not handled. Anybody may put something into it; one thread takes it out.
 *
 * @param <E> what happens outside of the screen
 */
final class EventQueue<E> {
    /** Who sends faster than the screen can show waits when so much is not handled yet. */
    private static final int MOST_EVENTS = 4096;

    /** What happens to a screen. */
    sealed interface Event<E> {
        /** A key was pressed. */
        record Pressed<E>(Key key) implements Event<E> {}

        /** The display has another size, or may have lost what it shows. */
        record Resized<E>() implements Event<E> {}

        /** The terminal is gone. */
        record HungUp<E>() implements Event<E> {}

        /** Something happened outside of the screen. */
        record Sent<E>(E event) implements Event<E> {}

        /** Work beside the screen has ended as nobody foresaw. */
        record Failed<E>(Throwable why) implements Event<E> {}
    }

    private final UnaryOperator<List<E>> gathering;
    private final BlockingQueue<Event<E>> coming = new ArrayBlockingQueue<>(MOST_EVENTS);
    private final Deque<Event<E>> here = new ArrayDeque<>();
    private volatile boolean closed;

    /** @param gathering makes of what was sent one after the other fewer events that mean the same */
    EventQueue(UnaryOperator<List<E>> gathering) {
        this.gathering = gathering;
    }

    /** Waits for room. */
    void put(Event<E> event) {
        try {
            coming.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for room; does nothing once this is closed. */
    void send(E event) {
        if (!closed) {
            put(new Event.Sent<>(event));
        }
    }

    /** What is sent from now on is for nobody, and nobody waits for room. */
    void close() {
        closed = true;
        drain();
    }

    /** Waits until there is something, but no longer than so many nanoseconds; {@link Long#MAX_VALUE} for as long as it takes. */
    void await(long nanos) throws InterruptedException {
        if (!here.isEmpty()) {
            return;
        }
        Event<E> first = nanos == Long.MAX_VALUE ? coming.take() : coming.poll(nanos, TimeUnit.NANOSECONDS);
        if (first != null) {
            List<Event<E>> batch = new ArrayList<>(List.of(first));
            coming.drainTo(batch);
            gather(batch);
        }
    }

    /** Makes room for those who wait for it. */
    void drain() {
        List<Event<E>> batch = new ArrayList<>();
        coming.drainTo(batch);
        gather(batch);
    }

    /** Takes the next of what was there when this was waited for last; null if that was all. */
    @Nullable
    Event<E> next() {
        return here.poll();
    }

    /** Keys that come before all that is here. */
    void pressFirst(List<Key> keys) {
        keys.reversed().forEach(key -> here.addFirst(new Event.Pressed<>(key)));
    }

    /** Keys that come after all that is here. */
    void pressLast(List<Key> keys) {
        keys.forEach(key -> here.add(new Event.Pressed<>(key)));
    }

    /** Takes all keys. */
    List<Key> keys() {
        drain();
        List<Key> pressed = new ArrayList<>();
        here.removeIf(each -> each instanceof Event.Pressed<E> press && pressed.add(press.key()));
        return pressed;
    }

    private void gather(List<Event<E>> batch) {
        List<E> sent = new ArrayList<>();
        for (Event<E> event : batch) {
            if (event instanceof Event.Sent<E> each) {
                sent.add(each.event());
            } else {
                addSent(sent);
                here.add(event);
            }
        }
        addSent(sent);
    }

    private void addSent(List<E> sent) {
        if (!sent.isEmpty()) {
            gathering.apply(List.copyOf(sent)).forEach(each -> here.add(new Event.Sent<>(each)));
            sent.clear();
        }
    }
}
