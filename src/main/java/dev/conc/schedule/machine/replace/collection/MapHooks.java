package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
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

    /** One of {@link Callbacks}. */
    private interface Watching<F> {
        F of(Object map, F function, boolean write, int site);
    }

    /** What a call of a concurrent map is while functions may be running in it. */
    static Operation operation(ConcurrentHashMap<?, ?> map, boolean write) {
        Supplier<@Nullable Object> computing = () -> COMPUTING.get(map);
        boolean alone = COMPUTING.get(map) != Threads.self();
        return new Operation(write ? Kind.WRITE : Kind.READ, map, Waits.STATE, !write ? Rule.READ : alone ? Rule.LOCK : Rule.UPDATE, null,
                computing, null, Wait.of(Wait.For.FUNCTION));
    }

    /** @param call gets the function as the map is to call it */
    private static <F, T extends @Nullable Object> T call(Map<?, ?> map, F function, Watching<F> watching, Function<F, T> call) {
        Machine machine = Machine.current;
        ControlledThread thread = Threads.self();
        int site = machine.site;
        SharedCollections.update(map, site);
        if (!(map instanceof ConcurrentHashMap<?, ?> concurrent)) {
            return call.apply(watching.of(map, function, true, site));
        }
        if (COMPUTING.containsKey(map)) {
            return call.apply(function);
        }
        int steps = thread.steps;
        COMPUTING.put(map, thread);
        try {
            return call.apply(function);
        } finally {
            if (thread.steps > steps) {
                machine.step(operation(concurrent, true));
            }
            COMPUTING.remove(map);
        }
    }

    public static <K, V> @Nullable V computeIfAbsent(Map<K, V> map, K key, Function<? super K, ? extends V> function) {
        return call(map, function, Callbacks::wrapFunction, each -> map.computeIfAbsent(key, each));
    }

    public static <K, V> @Nullable V computeIfPresent(Map<K, V> map, K key, BiFunction<? super K, ? super V, ? extends V> function) {
        return call(map, function, Callbacks::wrapBiFunction, each -> map.computeIfPresent(key, each));
    }

    public static <K, V> @Nullable V compute(Map<K, V> map, K key, BiFunction<? super K, ? super @Nullable V, ? extends V> function) {
        return call(map, function, Callbacks::wrapBiFunction, each -> map.compute(key, each));
    }

    public static <K, V> @Nullable V merge(Map<K, V> map, K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        return call(map, function, Callbacks::wrapBiFunction, each -> map.merge(key, value, each));
    }
}
