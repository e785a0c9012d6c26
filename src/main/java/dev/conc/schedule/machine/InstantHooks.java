package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import java.time.Instant;

/** The time of day, from virtual time. */
@Replaces(Instant.class)
public final class InstantHooks {
    private InstantHooks() {}

    @ReplacesStatic
    public static Instant now() {
        return Instant.ofEpochMilli(SystemHooks.currentTimeMillis());
    }
}
