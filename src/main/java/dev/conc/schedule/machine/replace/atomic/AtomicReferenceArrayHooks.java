package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of {@link AtomicReferenceArray} that call a function of the program between a read and a compare-and-set, until no other thread has come between. */
@Replaces(AtomicReferenceArray.class)
public final class AtomicReferenceArrayHooks {
    private AtomicReferenceArrayHooks() {}

    public static <V extends @Nullable Object> V getAndUpdate(AtomicReferenceArray<V> atomic, int index, UnaryOperator<V> function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, index, site);
            V before = atomic.get(index);
            V after = function.apply(before);
            Atomics.compare(atomic, index, before, site);
            if (atomic.compareAndSet(index, before, after)) {
                return before;
            }
        }
    }

    public static <V extends @Nullable Object> V updateAndGet(AtomicReferenceArray<V> atomic, int index, UnaryOperator<V> function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, index, site);
            V before = atomic.get(index);
            V after = function.apply(before);
            Atomics.compare(atomic, index, before, site);
            if (atomic.compareAndSet(index, before, after)) {
                return after;
            }
        }
    }

    public static <V extends @Nullable Object> V getAndAccumulate(AtomicReferenceArray<V> atomic, int index, V value,
            BinaryOperator<V> function) {
        return getAndUpdate(atomic, index, before -> function.apply(before, value));
    }

    public static <V extends @Nullable Object> V accumulateAndGet(AtomicReferenceArray<V> atomic, int index, V value,
            BinaryOperator<V> function) {
        return updateAndGet(atomic, index, before -> function.apply(before, value));
    }
}
