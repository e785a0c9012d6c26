package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The bulk operations of concurrent maps that use the common pool. */
@Replaces(ConcurrentHashMap.class)
public final class ConcurrentMapHooks {
    private ConcurrentMapHooks() {}

    @SuppressWarnings("DoNotCallSuggester")
    public static <K, V> void forEach(ConcurrentHashMap<K, V> map, long threshold, BiConsumer<? super K, ? super V> action) {
        throw SystemHooks.refuse("ConcurrentHashMap's bulk operations with a parallelism threshold cannot be used under control: they run on the common pool's real threads");
    }
}
