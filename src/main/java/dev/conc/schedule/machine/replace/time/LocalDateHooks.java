package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, from virtual time, in UTC. */
@Replaces(LocalDate.class)
public final class LocalDateHooks {
    private LocalDateHooks() {}

    @ReplacesStatic
    public static LocalDate now() {
        return LocalDate.now(Clock.fixed(InstantHooks.now(), ZoneOffset.UTC));
    }

    @ReplacesStatic
    public static LocalDate now(ZoneId zone) {
        return LocalDate.now(new VirtualTime(zone));
    }
}
