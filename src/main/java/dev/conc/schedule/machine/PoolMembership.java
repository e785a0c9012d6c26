package dev.conc.schedule.machine;

import org.jspecify.annotations.Nullable;

/** What a thread's pool tells the machine about it. */
public interface PoolMembership {
    /** Whether the thread, when idle, would end by itself in time. */
    boolean retires();

    /** The step that ends the thread; null if the pool is not concerned. */
    @Nullable
    Operation end();
}
