package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesConstructor;
import java.util.Random;

/** Unseeded random generators get a seed that depends on the thread that makes them alone. */
@Replaces(Random.class)
public final class RandomHooks {
    private RandomHooks() {}

    static Random next() {
        return new Random(ThreadRandom.current().nextLong());
    }

    @ReplacesConstructor
    public static Random create() {
        return next();
    }
}
