package dev.conc.schedule.machine;

import java.util.Comparator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the program that a method of a collection calls: where such a function has taken steps, others may have changed the collection meanwhile, and the method goes on with what is there
 * then. So it touches the collection once more after each. What is copied on writing has been read before.
 */
public final class Callbacks {
    private Callbacks() {}

    /** A program that hands over null gets it back, and the JDK's exception. */
    private static boolean needed(@Nullable Object collection, @Nullable Object function) {
        return function != null && Machine.current.controls() && SharedCollections.watches(collection) && !(collection instanceof CopyOnWriteArrayList<?>) && !(collection instanceof CopyOnWriteArraySet<?>);
    }

    private static void touch(Object collection, boolean write, int site, int before) {
        if (ThreadHooks.self().steps != before) {
            if (write) {
                SharedCollections.update(collection, site);
            } else {
                SharedCollections.read(collection, site);
            }
        }
    }

    public static <T> Consumer<T> wrapConsumer(Object collection, Consumer<T> function, boolean write, int site) {
        return !needed(collection, function) ? function : element -> {
            int before = ThreadHooks.self().steps;
            function.accept(element);
            touch(collection, write, site, before);
        };
    }

    public static <K, V> BiConsumer<K, V> wrapBiConsumer(Object collection, BiConsumer<K, V> function, boolean write, int site) {
        return !needed(collection, function) ? function : (key, value) -> {
            int before = ThreadHooks.self().steps;
            function.accept(key, value);
            touch(collection, write, site, before);
        };
    }

    public static <T> Predicate<T> wrapPredicate(Object collection, Predicate<T> function, boolean write, int site) {
        return !needed(collection, function) ? function : element -> {
            int before = ThreadHooks.self().steps;
            boolean result = function.test(element);
            touch(collection, write, site, before);
            return result;
        };
    }

    public static <T> UnaryOperator<T> wrapUnaryOperator(Object collection, UnaryOperator<T> function, boolean write, int site) {
        return !needed(collection, function) ? function : wrapFunction(collection, function, write, site)::apply;
    }

    public static <T, R> Function<T, R> wrapFunction(Object collection, Function<T, R> function, boolean write, int site) {
        return !needed(collection, function) ? function : argument -> {
            int before = ThreadHooks.self().steps;
            R result = function.apply(argument);
            touch(collection, write, site, before);
            return result;
        };
    }

    public static <T, U, R> BiFunction<T, U, R> wrapBiFunction(Object collection, BiFunction<T, U, R> function, boolean write, int site) {
        return !needed(collection, function) ? function : (first, second) -> {
            int before = ThreadHooks.self().steps;
            R result = function.apply(first, second);
            touch(collection, write, site, before);
            return result;
        };
    }

    public static <T> Comparator<T> wrapComparator(Object collection, Comparator<T> function, boolean write, int site) {
        return !needed(collection, function) ? function : (first, second) -> {
            int before = ThreadHooks.self().steps;
            int result = function.compare(first, second);
            touch(collection, write, site, before);
            return result;
        };
    }
}
