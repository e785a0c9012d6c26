package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, from virtual time, in UTC. */
@Replaces(OffsetDateTime.class)
public final class OffsetDateTimeHooks {
    private OffsetDateTimeHooks() {}

    @ReplacesStatic
    public static OffsetDateTime now() {
        return now(ZoneOffset.UTC);
    }

    @ReplacesStatic
    public static OffsetDateTime now(ZoneId zone) {
        return OffsetDateTime.now(new VirtualTime(zone));
    }
}
