package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Unseeded generators of any algorithm get a seed that is the same in every execution. */
@Replaces(RandomGenerator.class)
public final class RandomGeneratorHooks {
    private RandomGeneratorHooks() {}

    @ReplacesStatic
    public static RandomGenerator getDefault() {
        return RandomGeneratorFactory.getDefault().create(RandomHooks.next().nextLong());
    }

    @ReplacesStatic
    public static RandomGenerator of(String name) {
        return RandomGeneratorFactory.of(name).create(RandomHooks.next().nextLong());
    }
}
