package dev.conc.ui.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands each key to who has the screen: the lesson, or a nested of it. While a nested is awaited, keys wait for it; none is lost between the two. */
public final class KeyRelay {
    private final Consumer<Key> host;
    private final Queue<Key> early = new ArrayDeque<>();
    private @Nullable NestedScreen nested;
    private boolean away;
    private boolean gone;

    /** @param host gets the keys while there is no nested */
    public KeyRelay(Consumer<Key> host) {
        this.host = host;
    }

    public synchronized void press(Key key) {
        if (nested != null) {
            nested.press(key);
        } else if (away) {
            early.add(key);
        } else {
            host.accept(key);
        }
    }

    /** The terminal is gone, also for a nested who is yet to come. */
    public synchronized void hangUp() {
        gone = true;
        if (nested != null) {
            nested.hangUp();
        }
    }

    /**
     * The keys are a nested's from now on.
     *
     * @param ahead gives those that the lesson has and has not handled
     */
    public synchronized void leave(Supplier<List<Key>> ahead) {
        away = true;
        early.addAll(ahead.get());
    }

    /** The nested is there, or one that takes the place of another: what that has not handled is for it. */
    public synchronized void admit(NestedScreen arrived) {
        if (nested != null) {
            early.addAll(nested.left());
        }
        early.forEach(arrived::press);
        early.clear();
        nested = arrived;
        if (gone) {
            arrived.hangUp();
        }
    }

    /** The keys are the lesson's again; gives those that the nested has left. */
    public synchronized List<Key> comeBack() {
        List<Key> keys = new ArrayList<>(early);
        early.clear();
        if (nested != null) {
            keys.addAll(nested.left());
        }
        nested = null;
        away = false;
        return keys;
    }
}
