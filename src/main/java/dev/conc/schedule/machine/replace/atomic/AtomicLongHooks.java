package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** The methods of {@link AtomicLong} that call a function of the program between a read and a compare-and-set, until no other thread has come between. */
@Replaces(AtomicLong.class)
public final class AtomicLongHooks {
    private AtomicLongHooks() {}

    public static long getAndUpdate(AtomicLong atomic, LongUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, 0, site);
            long before = atomic.get();
            long after = function.applyAsLong(before);
            Atomics.compare(atomic, 0, before, site);
            if (atomic.compareAndSet(before, after)) {
                return before;
            }
        }
    }

    public static long updateAndGet(AtomicLong atomic, LongUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, 0, site);
            long before = atomic.get();
            long after = function.applyAsLong(before);
            Atomics.compare(atomic, 0, before, site);
            if (atomic.compareAndSet(before, after)) {
                return after;
            }
        }
    }

    public static long getAndAccumulate(AtomicLong atomic, long value, LongBinaryOperator function) {
        return getAndUpdate(atomic, before -> function.applyAsLong(before, value));
    }

    public static long accumulateAndGet(AtomicLong atomic, long value, LongBinaryOperator function) {
        return updateAndGet(atomic, before -> function.applyAsLong(before, value));
    }
}
