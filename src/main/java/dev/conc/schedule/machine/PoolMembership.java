package dev.conc.schedule.machine;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a thread's pool tells the machine about it. */
public interface PoolMembership {
    /** Whether the thread, when idle, would end by itself in time. */
    boolean retires();

    /** The step that ends the thread; null if the pool is not concerned. */
    @Nullable
    Operation end();

    /**
     * The thread is about to come to a wait for which the JDK gives its pool another worker meanwhile.
     *
     * @param over whether there is nothing to wait for
     */
    default void blocks(BooleanSupplier over) {}
}
