package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.machine.Monitors;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.replace.thread.ThreadHooks;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.TimeUnit;

/** Sleeping and waiting by time units. */
@Replaces(TimeUnit.class)
public final class TimeUnitHooks {
    private TimeUnitHooks() {}

    public static void sleep(TimeUnit unit, long time) throws InterruptedException {
        if (time > 0) {
            Threads.pause(unit.toNanos(time));
        }
    }

    public static void timedWait(TimeUnit unit, Object object, long time) throws InterruptedException {
        if (time > 0) {
            Monitors.wait(object, Math.max(1, unit.toMillis(time)));
        }
    }

    public static void timedJoin(TimeUnit unit, Thread thread, long time) throws InterruptedException {
        if (time > 0) {
            ThreadHooks.join(thread, Math.max(1, unit.toMillis(time)));
        }
    }
}
