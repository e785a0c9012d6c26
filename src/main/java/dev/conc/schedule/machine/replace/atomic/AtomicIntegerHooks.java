package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** The methods of {@link AtomicInteger} that call a function of the program between a read and a compare-and-set, until no other thread has come between. */
@Replaces(AtomicInteger.class)
public final class AtomicIntegerHooks {
    private AtomicIntegerHooks() {}

    public static int getAndUpdate(AtomicInteger atomic, IntUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, 0, site);
            int before = atomic.get();
            int after = function.applyAsInt(before);
            Atomics.compare(atomic, 0, before, site);
            if (atomic.compareAndSet(before, after)) {
                return before;
            }
        }
    }

    public static int updateAndGet(AtomicInteger atomic, IntUnaryOperator function) {
        int site = Machine.current.site;
        while (true) {
            Atomics.read(atomic, 0, site);
            int before = atomic.get();
            int after = function.applyAsInt(before);
            Atomics.compare(atomic, 0, before, site);
            if (atomic.compareAndSet(before, after)) {
                return after;
            }
        }
    }

    public static int getAndAccumulate(AtomicInteger atomic, int value, IntBinaryOperator function) {
        return getAndUpdate(atomic, before -> function.applyAsInt(before, value));
    }

    public static int accumulateAndGet(AtomicInteger atomic, int value, IntBinaryOperator function) {
        return updateAndGet(atomic, before -> function.applyAsInt(before, value));
    }
}
