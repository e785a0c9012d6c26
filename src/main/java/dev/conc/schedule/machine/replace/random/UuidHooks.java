package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.UUID;

/** Random identifiers, the same in every execution. */
@Replaces(UUID.class)
public final class UuidHooks {
    private static final long VERSION = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private UuidHooks() {}

    @ReplacesStatic
    public static UUID randomUUID() {
        return new UUID((ThreadRandom.current().nextLong() & ~0xF000L) | VERSION,
                (ThreadRandom.current().nextLong() & ~(3L << 62)) | VARIANT);
    }
}
