package dev.conc.schedule;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still while this process does: a learner who suspends {@code conc} with Ctrl-Z and comes back after lunch finds as much time left as before. To read it costs next
 * to nothing.
 */
public final class WorkingTime {
    /** How exact it is. */
    private static final long TICK_MILLIS = 20;
    /** A tick that takes longer than this was not due to a busy machine. */
    private static final long LONGEST_TICK_NANOS = 1_000_000_000;

    private static final AtomicLong NOW = new AtomicLong(1);

    static {
        Thread.ofPlatform().daemon().name("clock").start(WorkingTime::tick);
    }

    private WorkingTime() {}

    /** Nanoseconds of work since some moment, above 0. */
    public static long nanos() {
        return NOW.getOpaque();
    }

    private static void tick() {
        long last = System.nanoTime();
        while (true) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                // Nobody has a reason to; the clock goes on.
            }
            long now = System.nanoTime();
            NOW.setOpaque(NOW.getPlain() + Math.min(now - last, LONGEST_TICK_NANOS));
            last = now;
        }
    }
}
