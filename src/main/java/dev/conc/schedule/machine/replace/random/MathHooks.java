package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;

/** Random numbers of {@link Math}. */
@Replaces(Math.class)
public final class MathHooks {
    private MathHooks() {}

    @ReplacesStatic
    public static double random() {
        return ThreadRandom.current().nextDouble();
    }
}
