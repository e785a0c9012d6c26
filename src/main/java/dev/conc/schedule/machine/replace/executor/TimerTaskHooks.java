package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.rewritten.Replaces;
import java.util.TimerTask;

/** Tasks of timers, see {@link Timers}. */
@Replaces(TimerTask.class)
public final class TimerTaskHooks {
    private TimerTaskHooks() {}

    public static boolean cancel(TimerTask task) {
        return Timers.cancel(task);
    }

    public static long scheduledExecutionTime(TimerTask task) {
        return Timers.scheduledExecutionTime(task);
    }
}
