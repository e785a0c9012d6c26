package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import dev.conc.schedule.instrument.ReplacesStatic;
import java.util.UUID;

/** Random identifiers, the same in every execution. */
@Replaces(UUID.class)
public final class UuidHooks {
    private static final long VERSION = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private UuidHooks() {}

    @ReplacesStatic
    public static UUID randomUUID() {
        return new UUID((ThreadRandom.current().nextLong() & ~0xF000L) | VERSION, (ThreadRandom.current().nextLong() & ~(3L << 62)) | VARIANT);
    }
}
