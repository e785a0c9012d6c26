package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.machine.VirtualClock;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.util.Date;

/** The time of day, from virtual time. */
@Replaces(Date.class)
public final class DateHooks {
    private DateHooks() {}

    @ReplacesConstructor
    @SuppressWarnings("JavaUtilDate") // The program's choice.
    public static Date create() {
        return new Date(VirtualClock.milliseconds());
    }
}
