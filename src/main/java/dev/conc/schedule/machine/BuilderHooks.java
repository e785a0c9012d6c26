package dev.conc.schedule.machine;

import dev.conc.schedule.instrument.Replaces;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** Builders of platform and virtual threads. */
@Replaces(Thread.Builder.class)
public final class BuilderHooks {
    /** The builders that have been told whether their threads are daemons. */
    private static final Set<Thread.Builder> DECIDED = Collections.newSetFromMap(new IdentityHashMap<>());

    static {
        Machine.current.beforeEach(DECIDED::clear);
    }

    private BuilderHooks() {}

    static void decided(Thread.Builder builder) {
        DECIDED.add(builder);
    }

    public static Thread unstarted(Thread.Builder builder, Runnable task) {
        return made(builder.unstarted(task), task, DECIDED.contains(builder));
    }

    private static Thread made(Thread thread, Runnable task, boolean decided) {
        ThreadHooks.task(thread, task);
        if (!decided) {
            ThreadNames.inherit(thread);
        }
        return thread;
    }

    public static Thread start(Thread.Builder builder, Runnable task) {
        Thread thread = unstarted(builder, task);
        ThreadHooks.start(thread);
        return thread;
    }

    public static ThreadFactory factory(Thread.Builder builder) {
        ThreadFactory made = builder.factory();
        boolean decided = DECIDED.contains(builder);
        return task -> made(made.newThread(task), task, decided);
    }
}
