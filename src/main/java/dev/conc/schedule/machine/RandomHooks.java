package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesConstructor;
import java.util.Random;

/** Unseeded random generators get a seed that is the same in every execution. */
@Replaces(Random.class)
public final class RandomHooks {
    private static final long SEED = 42;
    private static long made;

    static {
        Machine.current.beforeEach(() -> made = 0);
    }

    private RandomHooks() {}

    static Random next() {
        return new Random(SEED + made++);
    }

    @ReplacesConstructor
    public static Random create() {
        return next();
    }
}
