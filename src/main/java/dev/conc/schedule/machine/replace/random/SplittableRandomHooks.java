package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
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
