package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/** Makes {@link ScheduledPool}s. */
@Replaces(ScheduledThreadPoolExecutor.class)
public final class ScheduledThreadPoolExecutorHooks {
    private ScheduledThreadPoolExecutorHooks() {}

    @ReplacesConstructor
    public static ScheduledThreadPoolExecutor create(int threads) {
        return new ScheduledPool(threads);
    }

    @ReplacesConstructor
    public static ScheduledThreadPoolExecutor create(int threads, ThreadFactory factory) {
        return new ScheduledPool(threads, factory);
    }

    @ReplacesConstructor
    public static ScheduledThreadPoolExecutor create(int threads, RejectedExecutionHandler handler) {
        return new ScheduledPool(threads, handler);
    }

    @ReplacesConstructor
    public static ScheduledThreadPoolExecutor create(int threads, ThreadFactory factory, RejectedExecutionHandler handler) {
        return new ScheduledPool(threads, factory, handler);
    }
}
