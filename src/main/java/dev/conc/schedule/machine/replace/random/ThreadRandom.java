package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import java.util.IdentityHashMap;
import java.util.Random;

/** A random generator for each thread, whose numbers depend on the thread and the seed that was asked for, and not on the schedule. */
final class ThreadRandom {
    /** An odd number whose multiples have nothing in common that can be seen (of the golden ratio): seeds that are asked for are small. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final IdentityHashMap<ControlledThread, Random> RANDOMS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(RANDOMS::clear);
    }

    private ThreadRandom() {}

    static Random current() {
        return RANDOMS.computeIfAbsent(Threads.self(),
                thread -> new Random(1_000_003L * (thread.number + 1) ^ Machine.current.options().seed() * SPREAD));
    }
}
