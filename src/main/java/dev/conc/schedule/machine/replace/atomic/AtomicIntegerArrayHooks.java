package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** The methods of {@link AtomicIntegerArray} that call a function of the program between a read and a compare-and-set, until no other thread has come between. */
@Replaces(AtomicIntegerArray.class)
public final class AtomicIntegerArrayHooks {
    private AtomicIntegerArrayHooks() {}

    public static int getAndUpdate(AtomicIntegerArray atomic, int index, IntUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, index, site);
            int before = atomic.get(index);
            int after = function.applyAsInt(before);
            Atomics.compare(atomic, index, before, site);
            if (atomic.compareAndSet(index, before, after)) {
                return before;
            }
        }
    }

    public static int updateAndGet(AtomicIntegerArray atomic, int index, IntUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, index, site);
            int before = atomic.get(index);
            int after = function.applyAsInt(before);
            Atomics.compare(atomic, index, before, site);
            if (atomic.compareAndSet(index, before, after)) {
                return after;
            }
        }
    }

    public static int getAndAccumulate(AtomicIntegerArray atomic, int index, int value, IntBinaryOperator function) {
        return getAndUpdate(atomic, index, before -> function.applyAsInt(before, value));
    }

    public static int accumulateAndGet(AtomicIntegerArray atomic, int index, int value, IntBinaryOperator function) {
        return updateAndGet(atomic, index, before -> function.applyAsInt(before, value));
    }
}
