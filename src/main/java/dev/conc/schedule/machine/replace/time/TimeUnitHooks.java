package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.TimeUnit;

/** Sleeping by time units. */
@Replaces(TimeUnit.class)
public final class TimeUnitHooks {
    private TimeUnitHooks() {}

    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        if (time > 0) {
            Threads.pause(unit.toNanos(time));
        }
    }
}
