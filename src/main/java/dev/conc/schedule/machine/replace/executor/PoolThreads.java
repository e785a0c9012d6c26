package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.Machine;
import java.util.concurrent.ThreadFactory;

/** Names threads as the JDK's default factory does, but counted anew for each execution. */
final class PoolThreads implements ThreadFactory {
    private static int pools;

    static {
        Machine.current.beforeEach(() -> pools = 0);
    }

    private final int pool = ++pools;
    private int threads;

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(null, task, "pool-" + pool + "-thread-" + ++threads);
        thread.setDaemon(false);
        return thread;
    }
}
