package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Processors;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** Stands for the common pool, which is that of four processors whatever machine it is: threads named as the pool names them, and what is run there without a task of the program's. */
public final class CommonPool {
    /** As many as the processors give. */
    public static final int PARALLELISM = Processors.COUNT - 1;
    public static final Executor EXECUTOR = function -> ForkedTasks.execute(ForkJoinPool.commonPool(), function);
    private static int started;

    static {
        Machine.current.beforeEach(() -> started = 0);
    }

    private CommonPool() {}

    static ControlledThread run(Runnable task) {
        return start("ForkJoinPool.commonPool-worker-" + ++started, task);
    }

    /** Starts a daemon. */
    public static ControlledThread start(String name, Runnable task) {
        Thread programThread = new Thread(null, task, name);
        programThread.setDaemon(true);
        ControlledThread thread = Machine.current.create(programThread, task);
        thread.virtualThread.start();
        return thread;
    }
}
