package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesConstructor;
import java.util.Date;

/** The time of day, from virtual time. */
@Replaces(Date.class)
public final class DateHooks {
    private DateHooks() {}

    @ReplacesConstructor
    @SuppressWarnings("JavaUtilDate") // The program's choice.
    public static Date create() {
        return new Date(SystemHooks.currentTimeMillis());
    }
}
