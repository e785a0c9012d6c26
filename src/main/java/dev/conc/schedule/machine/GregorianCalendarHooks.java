package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesConstructor;
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
