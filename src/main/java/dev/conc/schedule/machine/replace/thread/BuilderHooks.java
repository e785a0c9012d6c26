package dev.conc.schedule.machine.replace.thread;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.ThreadNames;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** Builders of platform and virtual threads. */
@Replaces(Thread.Builder.class)
public final class BuilderHooks {
    /** The builders that have been told whether their threads are daemons. */
    private static final Set<Thread.Builder> DECIDED = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The builders that have been told how their threads are called. */
    private static final Set<Thread.Builder> NAMED = Collections.newSetFromMap(new IdentityHashMap<>());

    static {
        Machine.current.beforeEach(() -> {
            DECIDED.clear();
            NAMED.clear();
        });
    }

    private BuilderHooks() {}

    static void decided(Thread.Builder builder) {
        DECIDED.add(builder);
    }

    static void named(Thread.Builder builder) {
        NAMED.add(builder);
    }

    public static Thread.Builder name(Thread.Builder builder, String name) {
        named(builder);
        return builder.name(name);
    }

    public static Thread.Builder name(Thread.Builder builder, String prefix, long start) {
        named(builder);
        return builder.name(prefix, start);
    }

    public static Thread unstarted(Thread.Builder builder, Runnable task) {
        return made(builder.unstarted(task), task, NAMED.contains(builder), DECIDED.contains(builder));
    }

    private static Thread made(Thread thread, Runnable task, boolean named, boolean decided) {
        Threads.task(thread, task);
        if (!named && !thread.isVirtual()) {
            ThreadNames.name(thread);
        }
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
        boolean named = NAMED.contains(builder);
        boolean decided = DECIDED.contains(builder);
        return task -> made(made.newThread(task), task, named, decided);
    }
}
