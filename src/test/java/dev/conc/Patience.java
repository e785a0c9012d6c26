package dev.conc;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other processes and threads do, and leaves them the processor meanwhile: whoever looks again and again without a pause takes the core that the watched one needs. */
public final class Patience {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** What is waited for. */
    public interface Condition {
        /** Whether it has come. */
        boolean holds() throws Exception;
    }

    private Patience() {}

    /** Waits until a condition holds, but not longer than this; whether it does. */
    public static boolean until(Duration longest, Condition condition) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
