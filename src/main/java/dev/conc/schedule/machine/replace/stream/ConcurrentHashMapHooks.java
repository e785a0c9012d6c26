package dev.conc.schedule.machine.replace.stream;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.replace.collection.SharedCollections;
import dev.conc.schedule.rewritten.Replaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bulk operations of concurrent maps, on the entries that are there when they begin, see {@link ParallelStreams}. */
@Replaces(ConcurrentHashMap.class)
public final class ConcurrentHashMapHooks {
    private ConcurrentHashMapHooks() {}

    private static <K, V> Stream<Map.Entry<K, V>> entries(ConcurrentHashMap<K, V> map, long threshold) {
        SharedCollections.read(map, Machine.current.site);
        List<Map.Entry<K, V>> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> entries.add(Map.entry(key, value)));
        return entries.size() < Math.max(2, threshold) ? entries.stream() : entries.parallelStream();
    }

    private static <K, V> Stream<K> keys(ConcurrentHashMap<K, V> map, long threshold) {
        return entries(map, threshold).map(Map.Entry::getKey);
    }

    private static <K, V> Stream<V> values(ConcurrentHashMap<K, V> map, long threshold) {
        return entries(map, threshold).map(Map.Entry::getValue);
    }

    private static <U> Stream<U> present(Stream<? extends @Nullable U> stream) {
        @SuppressWarnings({"unchecked", "NullAway"}) // The elements that are null are left out.
        Stream<U> without = (Stream<U>) stream.filter(Objects::nonNull);
        return without;
    }

    private static <U> @Nullable U any(Stream<? extends @Nullable U> results) {
        return StreamHooks.findAny(ConcurrentHashMapHooks.<U>present(results)).orElse(null);
    }

    private static <U> @Nullable U together(Stream<U> elements, BiFunction<? super U, ? super U, ? extends U> reducer) {
        return StreamHooks.reduce(elements, reducer::apply).orElse(null);
    }

    public static <K, V> void forEach(ConcurrentHashMap<K, V> map, long threshold, BiConsumer<? super K, ? super V> action) {
        StreamHooks.forEach(entries(map, threshold), entry -> action.accept(entry.getKey(), entry.getValue()));
    }

    public static <K, V, U> void forEach(ConcurrentHashMap<K, V> map, long threshold,
            BiFunction<? super K, ? super V, ? extends @Nullable U> transformer, Consumer<? super U> action) {
        StreamHooks.forEach(ConcurrentHashMapHooks.<
                U>present(entries(map, threshold).map(entry -> transformer.apply(entry.getKey(), entry.getValue()))), action);
    }

    public static <K, V, U> @Nullable U search(ConcurrentHashMap<K, V> map, long threshold,
            BiFunction<? super K, ? super V, ? extends @Nullable U> function) {
        return ConcurrentHashMapHooks.<U>any(entries(map, threshold).map(entry -> function.apply(entry.getKey(), entry.getValue())));
    }

    public static <K, V, U> @Nullable U reduce(ConcurrentHashMap<K, V> map, long threshold,
            BiFunction<? super K, ? super V, ? extends @Nullable U> transformer, BiFunction<? super U, ? super U, ? extends U> reducer) {
        return together(ConcurrentHashMapHooks.<
                U>present(entries(map, threshold).map(entry -> transformer.apply(entry.getKey(), entry.getValue()))), reducer);
    }

    public static <K, V> double reduceToDouble(ConcurrentHashMap<K, V> map, long threshold,
            ToDoubleBiFunction<? super K, ? super V> transformer, double basis, DoubleBinaryOperator reducer) {
        return DoubleStreamHooks.reduce(
                entries(map, threshold).mapToDouble(entry -> transformer.applyAsDouble(entry.getKey(), entry.getValue())), basis, reducer);
    }

    public static <K, V> long reduceToLong(ConcurrentHashMap<K, V> map, long threshold, ToLongBiFunction<? super K, ? super V> transformer,
            long basis, LongBinaryOperator reducer) {
        return LongStreamHooks.reduce(entries(map, threshold).mapToLong(entry -> transformer.applyAsLong(entry.getKey(), entry.getValue())),
                basis, reducer);
    }

    public static <K, V> int reduceToInt(ConcurrentHashMap<K, V> map, long threshold, ToIntBiFunction<? super K, ? super V> transformer,
            int basis, IntBinaryOperator reducer) {
        return IntStreamHooks.reduce(entries(map, threshold).mapToInt(entry -> transformer.applyAsInt(entry.getKey(), entry.getValue())),
                basis, reducer);
    }

    public static <K, V> void forEachKey(ConcurrentHashMap<K, V> map, long threshold, Consumer<? super K> action) {
        StreamHooks.forEach(keys(map, threshold), action);
    }

    public static <K, V, U> void forEachKey(ConcurrentHashMap<K, V> map, long threshold,
            Function<? super K, ? extends @Nullable U> transformer, Consumer<? super U> action) {
        StreamHooks.forEach(ConcurrentHashMapHooks.<U>present(keys(map, threshold).map(transformer::apply)), action);
    }

    public static <K, V, U> @Nullable U searchKeys(ConcurrentHashMap<K, V> map, long threshold,
            Function<? super K, ? extends @Nullable U> function) {
        return ConcurrentHashMapHooks.<U>any(keys(map, threshold).map(function::apply));
    }

    public static <K, V> @Nullable K reduceKeys(ConcurrentHashMap<K, V> map, long threshold,
            BiFunction<? super K, ? super K, ? extends K> reducer) {
        return together(keys(map, threshold), reducer);
    }

    public static <K, V, U> @Nullable U reduceKeys(ConcurrentHashMap<K, V> map, long threshold,
            Function<? super K, ? extends @Nullable U> transformer, BiFunction<? super U, ? super U, ? extends U> reducer) {
        return together(ConcurrentHashMapHooks.<U>present(keys(map, threshold).map(transformer::apply)), reducer);
    }

    public static <K, V> double reduceKeysToDouble(ConcurrentHashMap<K, V> map, long threshold, ToDoubleFunction<? super K> transformer,
            double basis, DoubleBinaryOperator reducer) {
        return DoubleStreamHooks.reduce(keys(map, threshold).mapToDouble(transformer), basis, reducer);
    }

    public static <K, V> long reduceKeysToLong(ConcurrentHashMap<K, V> map, long threshold, ToLongFunction<? super K> transformer,
            long basis, LongBinaryOperator reducer) {
        return LongStreamHooks.reduce(keys(map, threshold).mapToLong(transformer), basis, reducer);
    }

    public static <K, V> int reduceKeysToInt(ConcurrentHashMap<K, V> map, long threshold, ToIntFunction<? super K> transformer, int basis,
            IntBinaryOperator reducer) {
        return IntStreamHooks.reduce(keys(map, threshold).mapToInt(transformer), basis, reducer);
    }

    public static <K, V> void forEachValue(ConcurrentHashMap<K, V> map, long threshold, Consumer<? super V> action) {
        StreamHooks.forEach(values(map, threshold), action);
    }

    public static <K, V, U> void forEachValue(ConcurrentHashMap<K, V> map, long threshold,
            Function<? super V, ? extends @Nullable U> transformer, Consumer<? super U> action) {
        StreamHooks.forEach(ConcurrentHashMapHooks.<U>present(values(map, threshold).map(transformer::apply)), action);
    }

    public static <K, V, U> @Nullable U searchValues(ConcurrentHashMap<K, V> map, long threshold,
            Function<? super V, ? extends @Nullable U> function) {
        return ConcurrentHashMapHooks.<U>any(values(map, threshold).map(function::apply));
    }

    public static <K, V> @Nullable V reduceValues(ConcurrentHashMap<K, V> map, long threshold,
            BiFunction<? super V, ? super V, ? extends V> reducer) {
        return together(values(map, threshold), reducer);
    }

    public static <K, V, U> @Nullable U reduceValues(ConcurrentHashMap<K, V> map, long threshold,
            Function<? super V, ? extends @Nullable U> transformer, BiFunction<? super U, ? super U, ? extends U> reducer) {
        return together(ConcurrentHashMapHooks.<U>present(values(map, threshold).map(transformer::apply)), reducer);
    }

    public static <K, V> double reduceValuesToDouble(ConcurrentHashMap<K, V> map, long threshold, ToDoubleFunction<? super V> transformer,
            double basis, DoubleBinaryOperator reducer) {
        return DoubleStreamHooks.reduce(values(map, threshold).mapToDouble(transformer), basis, reducer);
    }

    public static <K, V> long reduceValuesToLong(ConcurrentHashMap<K, V> map, long threshold, ToLongFunction<? super V> transformer,
            long basis, LongBinaryOperator reducer) {
        return LongStreamHooks.reduce(values(map, threshold).mapToLong(transformer), basis, reducer);
    }

    public static <K, V> int reduceValuesToInt(ConcurrentHashMap<K, V> map, long threshold, ToIntFunction<? super V> transformer, int basis,
            IntBinaryOperator reducer) {
        return IntStreamHooks.reduce(values(map, threshold).mapToInt(transformer), basis, reducer);
    }

    public static <K, V> void forEachEntry(ConcurrentHashMap<K, V> map, long threshold, Consumer<? super Map.Entry<K, V>> action) {
        StreamHooks.forEach(entries(map, threshold), action);
    }

    public static <K, V, U> void forEachEntry(ConcurrentHashMap<K, V> map, long threshold,
            Function<Map.Entry<K, V>, ? extends @Nullable U> transformer, Consumer<? super U> action) {
        StreamHooks.forEach(ConcurrentHashMapHooks.<U>present(entries(map, threshold).map(transformer::apply)), action);
    }

    public static <K, V, U> @Nullable U searchEntries(ConcurrentHashMap<K, V> map, long threshold,
            Function<Map.Entry<K, V>, ? extends @Nullable U> function) {
        return ConcurrentHashMapHooks.<U>any(entries(map, threshold).map(function::apply));
    }

    public static <K, V> Map.@Nullable Entry<K, V> reduceEntries(ConcurrentHashMap<K, V> map, long threshold,
            BiFunction<Map.Entry<K, V>, Map.Entry<K, V>, ? extends Map.Entry<K, V>> reducer) {
        return together(entries(map, threshold), reducer);
    }

    public static <K, V, U> @Nullable U reduceEntries(ConcurrentHashMap<K, V> map, long threshold,
            Function<Map.Entry<K, V>, ? extends @Nullable U> transformer, BiFunction<? super U, ? super U, ? extends U> reducer) {
        return together(ConcurrentHashMapHooks.<U>present(entries(map, threshold).map(transformer::apply)), reducer);
    }

    public static <K, V> double reduceEntriesToDouble(ConcurrentHashMap<K, V> map, long threshold,
            ToDoubleFunction<Map.Entry<K, V>> transformer, double basis, DoubleBinaryOperator reducer) {
        return DoubleStreamHooks.reduce(entries(map, threshold).mapToDouble(transformer), basis, reducer);
    }

    public static <K, V> long reduceEntriesToLong(ConcurrentHashMap<K, V> map, long threshold, ToLongFunction<Map.Entry<K, V>> transformer,
            long basis, LongBinaryOperator reducer) {
        return LongStreamHooks.reduce(entries(map, threshold).mapToLong(transformer), basis, reducer);
    }

    public static <K, V> int reduceEntriesToInt(ConcurrentHashMap<K, V> map, long threshold, ToIntFunction<Map.Entry<K, V>> transformer,
            int basis, IntBinaryOperator reducer) {
        return IntStreamHooks.reduce(entries(map, threshold).mapToInt(transformer), basis, reducer);
    }
}
