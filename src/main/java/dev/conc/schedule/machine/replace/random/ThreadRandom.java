package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Threads;
import java.util.IdentityHashMap;
import java.util.Random;

/** A random generator for each thread, whose numbers depend on the thread alone and not on the schedule. */
final class ThreadRandom {
    private static final IdentityHashMap<ControlledThread, Random> RANDOMS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(RANDOMS::clear);
    }

    private ThreadRandom() {}

    static Random current() {
        return RANDOMS.computeIfAbsent(Threads.self(), thread -> new Random(1_000_003L * (thread.number + 1)));
    }
}
