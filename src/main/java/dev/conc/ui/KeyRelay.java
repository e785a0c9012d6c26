package dev.conc.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands each key to who has the screen: the lesson, or a guest of it. While a guest is awaited, keys wait for it; none is lost between the two. */
final class KeyRelay {
    private final Consumer<Key> host;
    private final Queue<Key> early = new ArrayDeque<>();
    private @Nullable Guest guest;
    private boolean away;
    private boolean gone;

    /** @param host gets the keys while there is no guest */
    KeyRelay(Consumer<Key> host) {
        this.host = host;
    }

    synchronized void press(Key key) {
        if (guest != null) {
            guest.press(key);
        } else if (away) {
            early.add(key);
        } else {
            host.accept(key);
        }
    }

    /** The terminal is gone, also for a guest who is yet to come. */
    synchronized void hangUp() {
        gone = true;
        if (guest != null) {
            guest.hangUp();
        }
    }

    /**
     * The keys are a guest's from now on.
     *
     * @param ahead gives those that the lesson has and has not handled
     */
    synchronized void leave(Supplier<List<Key>> ahead) {
        away = true;
        early.addAll(ahead.get());
    }

    /** The guest is there, or one that takes the place of another: what that has not handled is for it. */
    synchronized void admit(Guest arrived) {
        if (guest != null) {
            early.addAll(guest.left());
        }
        early.forEach(arrived::press);
        early.clear();
        guest = arrived;
        if (gone) {
            arrived.hangUp();
        }
    }

    /** The keys are the lesson's again; gives those that the guest has left. */
    synchronized List<Key> comeBack() {
        List<Key> keys = new ArrayList<>(early);
        early.clear();
        if (guest != null) {
            keys.addAll(guest.left());
        }
        guest = null;
        away = false;
        return keys;
    }
}
