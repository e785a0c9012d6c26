package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, from virtual time, in UTC. */
@Replaces(LocalTime.class)
public final class LocalTimeHooks {
    private LocalTimeHooks() {}

    @ReplacesStatic
    public static LocalTime now() {
        return LocalTime.now(Clock.fixed(InstantHooks.now(), ZoneOffset.UTC));
    }

    @ReplacesStatic
    public static LocalTime now(ZoneId zone) {
        return LocalTime.now(new VirtualTime(zone));
    }
}
