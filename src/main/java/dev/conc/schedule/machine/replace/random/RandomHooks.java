package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.util.Random;

/** Unseeded random generators get a seed that depends on the thread that makes them and on the seed that was asked for alone. */
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
