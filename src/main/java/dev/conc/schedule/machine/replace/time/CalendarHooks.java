package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.machine.VirtualClock;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/** Calendars that show virtual time. */
@Replaces(Calendar.class)
public final class CalendarHooks {
    private CalendarHooks() {}

    static <T extends Calendar> T now(T calendar) {
        calendar.setTimeInMillis(VirtualClock.milliseconds());
        return calendar;
    }

    @ReplacesStatic
    public static Calendar getInstance() {
        return now(Calendar.getInstance());
    }

    @ReplacesStatic
    public static Calendar getInstance(TimeZone zone) {
        return now(Calendar.getInstance(zone));
    }

    @ReplacesStatic
    public static Calendar getInstance(Locale locale) {
        return now(Calendar.getInstance(locale));
    }

    @ReplacesStatic
    public static Calendar getInstance(TimeZone zone, Locale locale) {
        return now(Calendar.getInstance(zone, locale));
    }
}
