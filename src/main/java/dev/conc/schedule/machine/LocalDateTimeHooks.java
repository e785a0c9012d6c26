package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, from virtual time, in UTC. */
@Replaces(LocalDateTime.class)
public final class LocalDateTimeHooks {
    private LocalDateTimeHooks() {}

    @ReplacesStatic
    public static LocalDateTime now() {
        return LocalDateTime.now(Clock.fixed(InstantHooks.now(), ZoneOffset.UTC));
    }

    @ReplacesStatic
    public static LocalDateTime now(ZoneId zone) {
        return LocalDateTime.now(new VirtualTime(zone));
    }
}
