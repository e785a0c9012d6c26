package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.StaticState;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** Executors by their simplest interface; the program's own are simply called. */
@Replaces(Executor.class)
public final class ExecutorHooks {
    private ExecutorHooks() {}

    /** Whether the JDK's code runs the executor. */
    static boolean library(Object executor) {
        Class<?> type = executor.getClass();
        while (type.getClassLoader() == StaticState.loader() && type.getSuperclass() != null && !type.getName().startsWith("dev.conc.")) {
            type = type.getSuperclass();
        }
        return type.getName().startsWith("java.util.concurrent.");
    }

    public static void execute(Executor executor, Runnable task) {
        if (executor instanceof ForkJoinPool pool) {
            ForkJoinPoolHooks.execute(pool, task);
        } else if (library(executor)) {
            Machine.current.step(Pools.call(executor));
            executor.execute(Pools.queue(executor) == null ? Stages.wrapRunnable(task) : task);
        } else {
            executor.execute(task);
        }
    }
}
