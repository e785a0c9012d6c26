package dev.conc.schedule.machine.replace.time;

import dev.conc.schedule.machine.VirtualClock;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.time.Instant;

/** The time of day, from virtual time. */
@Replaces(Instant.class)
public final class InstantHooks {
    private InstantHooks() {}

    @ReplacesStatic
    public static Instant now() {
        return Instant.ofEpochMilli(VirtualClock.milliseconds());
    }
}
