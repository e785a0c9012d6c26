package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** The methods of {@link AtomicLongArray} that call a function of the program between a read and a compare-and-set, until no other thread has come between. */
@Replaces(AtomicLongArray.class)
public final class AtomicLongArrayHooks {
    private AtomicLongArrayHooks() {}

    public static long getAndUpdate(AtomicLongArray atomic, int index, LongUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, index, site);
            long before = atomic.get(index);
            long after = function.applyAsLong(before);
            Atomics.compare(atomic, index, before, site);
            if (atomic.compareAndSet(index, before, after)) {
                return before;
            }
        }
    }

    public static long updateAndGet(AtomicLongArray atomic, int index, LongUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, index, site);
            long before = atomic.get(index);
            long after = function.applyAsLong(before);
            Atomics.compare(atomic, index, before, site);
            if (atomic.compareAndSet(index, before, after)) {
                return after;
            }
        }
    }

    public static long getAndAccumulate(AtomicLongArray atomic, int index, long value, LongBinaryOperator function) {
        return getAndUpdate(atomic, index, before -> function.applyAsLong(before, value));
    }

    public static long accumulateAndGet(AtomicLongArray atomic, int index, long value, LongBinaryOperator function) {
        return updateAndGet(atomic, index, before -> function.applyAsLong(before, value));
    }
}
