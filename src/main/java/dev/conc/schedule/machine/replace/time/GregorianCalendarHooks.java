package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.util.GregorianCalendar;

/** Calendars that show virtual time. */
@Replaces(GregorianCalendar.class)
public final class GregorianCalendarHooks {
    private GregorianCalendarHooks() {}

    @ReplacesConstructor
    public static GregorianCalendar create() {
        return CalendarHooks.now(new GregorianCalendar());
    }
}
