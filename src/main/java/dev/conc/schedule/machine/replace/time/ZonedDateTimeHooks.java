package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The time of day, from virtual time, in UTC. */
@Replaces(ZonedDateTime.class)
public final class ZonedDateTimeHooks {
    private ZonedDateTimeHooks() {}

    @ReplacesStatic
    public static ZonedDateTime now() {
        return ZonedDateTime.now(Clock.fixed(InstantHooks.now(), ZoneOffset.UTC));
    }

    @ReplacesStatic
    public static ZonedDateTime now(ZoneId zone) {
        return ZonedDateTime.now(new VirtualTime(zone));
    }
}
