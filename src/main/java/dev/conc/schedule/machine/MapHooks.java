package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.instrument.Replaces;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of maps that call a function of the program. A {@link ConcurrentHashMap} holds a monitor of the JDK meanwhile; here all other updates of the map wait until the function has ended,
 * also those of other keys. Reads do not wait.
 */
@Replaces(Map.class)
public final class MapHooks {
    private static final IdentityHashMap<Object, ControlledThread> COMPUTING = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(COMPUTING::clear);
    }

    private MapHooks() {}

    /** What a call of a concurrent map is while functions may be running in it. */
    static Operation operation(ConcurrentHashMap<?, ?> map, boolean write) {
        Supplier<@Nullable Object> computing = () -> COMPUTING.get(map);
        boolean alone = COMPUTING.get(map) != ThreadHooks.self();
        return new Operation(write ? Kind.WRITE : Kind.READ, map, Waits.STATE, !write ? Rule.READ : alone ? Rule.LOCK : Rule.UPDATE, null, computing, null, "a function running in the map");
    }

    private static <T extends @Nullable Object> T call(Map<?, ?> map, Supplier<T> call) {
        Machine machine = Machine.current;
        ControlledThread thread = ThreadHooks.self();
        SharedCollections.update(map, machine.site);
        if (!(map instanceof ConcurrentHashMap<?, ?> concurrent) || COMPUTING.containsKey(map)) {
            return call.get();
        }
        int steps = thread.steps;
        COMPUTING.put(map, thread);
        try {
            return call.get();
        } finally {
            if (thread.steps > steps) {
                machine.step(operation(concurrent, true));
            }
            COMPUTING.remove(map);
        }
    }

    public static <K, V> @Nullable V computeIfAbsent(Map<K, V> map, K key, Function<? super K, ? extends V> function) {
        return call(map, () -> map.computeIfAbsent(key, function));
    }

    public static <K, V> @Nullable V computeIfPresent(Map<K, V> map, K key, BiFunction<? super K, ? super V, ? extends V> function) {
        return call(map, () -> map.computeIfPresent(key, function));
    }

    public static <K, V> @Nullable V compute(Map<K, V> map, K key, BiFunction<? super K, ? super @Nullable V, ? extends V> function) {
        return call(map, () -> map.compute(key, function));
    }

    public static <K, V> @Nullable V merge(Map<K, V> map, K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        return call(map, () -> map.merge(key, value, function));
    }
}
