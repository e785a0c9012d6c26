package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.util.concurrent.ThreadFactory;

/** Builders of platform and virtual threads. */
@Replaces(Thread.Builder.class)
public final class BuilderHooks {
    private BuilderHooks() {}

    public static Thread unstarted(Thread.Builder builder, Runnable task) {
        Thread thread = builder.unstarted(task);
        ThreadHooks.task(thread, task);
        return thread;
    }

    public static Thread start(Thread.Builder builder, Runnable task) {
        Thread thread = unstarted(builder, task);
        ThreadHooks.start(thread);
        return thread;
    }

    public static ThreadFactory factory(Thread.Builder builder) {
        ThreadFactory made = builder.factory();
        return task -> {
            Thread thread = made.newThread(task);
            ThreadHooks.task(thread, task);
            return thread;
        };
    }
}
