package dev.conc.schedule.machine.replace.collection;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Monitor;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Undivided;
import java.util.Comparator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the program that a method of a collection calls: where such a function has taken steps, others may have changed the collection meanwhile, and the method goes on with what is there
 * then. So it touches the collection once more after each. What is copied on writing has been read before, and is written under a lock of the JDK's own.
 */
public final class Callbacks {
    private Callbacks() {}

    /** A program that hands over null gets it back, and the JDK's exception. */
    private static boolean needed(@Nullable Object collection, @Nullable Object function) {
        return function != null && Machine.current.controls() && SharedCollections.watches(collection);
    }

    /** Calls a function. A collection that locks itself keeps its lock meanwhile. */
    private static <R extends @Nullable Object> R call(Object collection, boolean write, int site, Supplier<R> function) {
        boolean copied = collection instanceof CopyOnWriteArrayList<?> || collection instanceof CopyOnWriteArraySet<?>;
        if (copied && !write) {
            return function.get();
        }
        if (copied || BlockingQueueHooks.callsUnderItsLock(collection)) {
            return Undivided.call(function);
        }
        Machine machine = Machine.current;
        ControlledThread self = Threads.self();
        int before = self.steps;
        Monitor lock = SharedCollections.lock(collection);
        if (lock == null || lock.owner == self) {
            R result = function.get();
            if (lock == null && self.steps != before) {
                touch(collection, write, site);
            }
            return result;
        }
        lock.owner = self;
        lock.depth = 1;
        try {
            return function.get();
        } finally {
            if (self.steps == before) {
                lock.owner = null;
            } else {
                machine.site = site;
                lock.exit(machine);
            }
        }
    }

    private static void touch(Object collection, boolean write, int site) {
        if (write) {
            SharedCollections.update(collection, site);
        } else {
            SharedCollections.read(collection, site);
        }
    }

    public static <T> Consumer<T> wrapConsumer(Object collection, Consumer<T> function, boolean write, int site) {
        return !needed(collection, function) ? function : element -> {
            boolean ignored = call(collection, write, site, () -> {
                function.accept(element);
                return true;
            });
        };
    }

    public static <K, V> BiConsumer<K, V> wrapBiConsumer(Object collection, BiConsumer<K, V> function, boolean write, int site) {
        return !needed(collection, function) ? function : (key, value) -> {
            boolean ignored = call(collection, write, site, () -> {
                function.accept(key, value);
                return true;
            });
        };
    }

    public static <T> Predicate<T> wrapPredicate(Object collection, Predicate<T> function, boolean write, int site) {
        return !needed(collection, function) ? function : element -> call(collection, write, site, () -> function.test(element));
    }

    public static <T> UnaryOperator<T> wrapUnaryOperator(Object collection, UnaryOperator<T> function, boolean write, int site) {
        return !needed(collection, function) ? function : element -> call(collection, write, site, () -> function.apply(element));
    }

    public static <T, R> Function<T, R> wrapFunction(Object collection, Function<T, R> function, boolean write, int site) {
        return !needed(collection, function) ? function : argument -> call(collection, write, site, () -> function.apply(argument));
    }

    public static <T, U, R> BiFunction<T, U, R> wrapBiFunction(Object collection, BiFunction<T, U, R> function, boolean write, int site) {
        return !needed(collection, function) ? function
                : (first, second) -> call(collection, write, site, () -> function.apply(first, second));
    }

    public static <T> Comparator<T> wrapComparator(Object collection, Comparator<T> function, boolean write, int site) {
        return !needed(collection, function) ? function
                : (first, second) -> call(collection, write, site, () -> function.compare(first, second));
    }
}
