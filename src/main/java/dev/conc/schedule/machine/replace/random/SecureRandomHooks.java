package dev.conc.schedule.machine.replace.random;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Secure generators get a seed, too, and an algorithm that draws on nothing else. */
@Replaces(SecureRandom.class)
public final class SecureRandomHooks {
    private static final String DRAWS_ON_ITS_SEED = "SHA1PRNG";

    private SecureRandomHooks() {}

    @ReplacesConstructor
    public static SecureRandom create() {
        try {
            SecureRandom seeded = SecureRandom.getInstance(DRAWS_ON_ITS_SEED);
            seeded.setSeed(RandomHooks.next().nextLong());
            return seeded;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no " + DRAWS_ON_ITS_SEED, e);
        }
    }

    @ReplacesStatic
    public static SecureRandom getInstanceStrong() {
        return create();
    }
}
