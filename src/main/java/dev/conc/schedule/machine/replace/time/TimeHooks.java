package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clocks of the system, which show virtual time; the zone of the system is UTC. */
@Replaces(Clock.class)
public final class TimeHooks {
    private static final Clock UTC = new VirtualTime(ZoneOffset.UTC);

    private TimeHooks() {}

    @ReplacesStatic
    public static Clock systemUTC() {
        return UTC;
    }

    @ReplacesStatic
    public static Clock systemDefaultZone() {
        return UTC;
    }

    @ReplacesStatic
    public static Clock system(ZoneId zone) {
        return new VirtualTime(zone);
    }

    @ReplacesStatic
    public static Clock tickMillis(ZoneId zone) {
        return Clock.tick(new VirtualTime(zone), Duration.ofMillis(1));
    }

    @ReplacesStatic
    public static Clock tickSeconds(ZoneId zone) {
        return Clock.tick(new VirtualTime(zone), Duration.ofSeconds(1));
    }

    @ReplacesStatic
    public static Clock tickMinutes(ZoneId zone) {
        return Clock.tick(new VirtualTime(zone), Duration.ofMinutes(1));
    }
}
