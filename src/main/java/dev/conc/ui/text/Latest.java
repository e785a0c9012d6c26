package dev.conc.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Remembers what was made of what lately, so that it need not be made anew each time that the screen is drawn. For one thread.
 *
 * @param <K> of what it is made: a value, on which alone it depends
 */
public final class Latest<K, V> {
    private record Made<K, V>(K of, V value) {}

    private final int most;
    private final Function<? super K, ? extends V> maker;
    /** The one that was asked for last comes first. They are looked through and not hashed: they are few, and made of what may be long, but mostly is the same object. */
    private final List<Made<K, V>> made = new ArrayList<>();

    /**
     * Remembers nothing yet.
     *
     * @param most how much is remembered; what was not asked for the longest is forgotten first
     */
    public Latest(int most, Function<? super K, ? extends V> maker) {
        this.most = most;
        this.maker = maker;
    }

    /** What is made of it. */
    public V of(K of) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).of().equals(of)) {
                Made<K, V> known = made.remove(i);
                made.addFirst(known);
                return known.value();
            }
        }
        V value = maker.apply(of);
        made.addFirst(new Made<>(of, value));
        if (made.size() > most) {
            made.removeLast();
        }
        return value;
    }
}
