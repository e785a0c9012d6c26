package dev.conc.schedule.machine;

import java.util.concurrent.Executor;

/** Stands for the common pool: a thread of its own for every task, named as the pool names its threads. */
final class CommonPool {
    /** As many as four processors give. */
    static final int PARALLELISM = 3;
    static final Executor EXECUTOR = CommonPool::run;
    private static int started;

    static {
        Machine.current.beforeEach(() -> started = 0);
    }

    private CommonPool() {}

    static ControlledThread run(Runnable task) {
        return start("ForkJoinPool.commonPool-worker-" + ++started, task);
    }

    /** Starts a daemon. */
    static ControlledThread start(String name, Runnable task) {
        Thread face = new Thread(null, task, name);
        face.setDaemon(true);
        ControlledThread thread = Machine.current.create(face, task);
        thread.carrier.start();
        return thread;
    }
}
