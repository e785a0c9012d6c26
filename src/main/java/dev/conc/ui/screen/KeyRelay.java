package dev.conc.ui.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands each key to who has the screen: the lesson, or a nested of it. While a nested is awaited, keys wait for it; none is lost between the two. */
public final class KeyRelay {
    private static final long BETWEEN_TRIES_NANOS = 50_000;

    private final Consumer<Key> host;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Key> early = new ArrayDeque<>();
    private volatile @Nullable NestedScreen nested;
    private boolean away;
    private boolean gone;

    /** @param host gets the keys while there is no nested */
    public KeyRelay(Consumer<Key> host) {
        this.host = host;
    }

    /** Waits while who has the screen has no room for the key. */
    public void press(Key key) {
        lock.lock();
        try {
            NestedScreen present = nested;
            if (present != null) {
                present.press(key);
            } else if (away) {
                early.add(key);
            } else {
                host.accept(key);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The terminal is gone, also for a nested who is yet to come. */
    public void hangUp() {
        lock.lock();
        try {
            gone = true;
            NestedScreen present = nested;
            if (present != null) {
                present.hangUp();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The keys are a nested's from now on.
     *
     * @param ahead gives those that the lesson has and has not handled
     */
    public void leave(Supplier<List<Key>> ahead) {
        List<Key> keys = take(ahead);
        try {
            away = true;
            early.addAll(keys);
        } finally {
            lock.unlock();
        }
    }

    /** The nested is there, or one that takes the place of another: what that has not handled is for it. */
    public void admit(NestedScreen arrived) {
        List<Key> keys = take(this::leftByNested);
        try {
            early.addAll(keys);
            arrived.pressAhead(List.copyOf(early));
            early.clear();
            nested = arrived;
            if (gone) {
                arrived.hangUp();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The keys are the lesson's again; gives those that the nested has left. */
    public List<Key> comeBack() {
        List<Key> left = take(this::leftByNested);
        try {
            List<Key> keys = new ArrayList<>(early);
            early.clear();
            keys.addAll(left);
            nested = null;
            away = false;
            return keys;
        } finally {
            lock.unlock();
        }
    }

    private List<Key> leftByNested() {
        NestedScreen leaving = nested;
        return leaving == null ? List.of() : leaving.left();
    }

    /**
     * Takes the lock, and all keys that a screen has that is left. Whoever presses keys may hold the lock and wait for room in that screen, which handles none any more: so they are
     * taken until the lock is free.
     */
    private List<Key> take(Supplier<List<Key>> ofScreen) {
        List<Key> keys = new ArrayList<>();
        while (!lock.tryLock()) {
            keys.addAll(ofScreen.get());
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
        keys.addAll(ofScreen.get());
        return keys;
    }
}
