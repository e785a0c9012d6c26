package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of {@link AtomicReference} that call a function of the program between a read and a compare-and-set, until no other thread has come between. */
@Replaces(AtomicReference.class)
public final class AtomicReferenceHooks {
    private AtomicReferenceHooks() {}

    @SuppressWarnings("NullAway") // What the reference holds is the program's.
    public static <V extends @Nullable Object> V getAndUpdate(AtomicReference<V> atomic, UnaryOperator<V> function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, 0, site);
            V before = atomic.get();
            V after = function.apply(before);
            Atomics.compare(atomic, 0, before, site);
            if (atomic.compareAndSet(before, after)) {
                return before;
            }
        }
    }

    public static <V extends @Nullable Object> V updateAndGet(AtomicReference<V> atomic, UnaryOperator<V> function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, 0, site);
            V before = atomic.get();
            V after = function.apply(before);
            Atomics.compare(atomic, 0, before, site);
            if (atomic.compareAndSet(before, after)) {
                return after;
            }
        }
    }

    public static <V extends @Nullable Object> V getAndAccumulate(AtomicReference<V> atomic, V value, BinaryOperator<V> function) {
        return getAndUpdate(atomic, before -> function.apply(before, value));
    }

    public static <V extends @Nullable Object> V accumulateAndGet(AtomicReference<V> atomic, V value, BinaryOperator<V> function) {
        return updateAndGet(atomic, before -> function.apply(before, value));
    }
}
