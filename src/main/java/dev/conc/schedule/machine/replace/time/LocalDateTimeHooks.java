package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
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
