package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;

/** Random numbers of {@link Math}. */
@Replaces(Math.class)
public final class MathHooks {
    private MathHooks() {}

    @ReplacesStatic
    public static double random() {
        return ThreadRandom.current().nextDouble();
    }
}
