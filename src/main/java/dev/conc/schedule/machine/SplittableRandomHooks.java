package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesConstructor;
import java.util.SplittableRandom;

/** Unseeded splittable generators get a seed that is the same in every execution. */
@Replaces(SplittableRandom.class)
public final class SplittableRandomHooks {
    private SplittableRandomHooks() {}

    @ReplacesConstructor
    public static SplittableRandom create() {
        return new SplittableRandom(RandomHooks.next().nextLong());
    }
}
