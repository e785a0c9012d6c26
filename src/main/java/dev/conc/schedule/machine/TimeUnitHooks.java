package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.util.concurrent.TimeUnit;

/** Sleeping by time units. */
@Replaces(TimeUnit.class)
public final class TimeUnitHooks {
    private TimeUnitHooks() {}

    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        if (time > 0) {
            ThreadHooks.pause(unit.toNanos(time));
        }
    }
}
