package dev.conc.schedule.machine;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** Makes the threads of executors controlled ones. The JDK's own code runs the executors; it is handed the virtual threads that carry the threads that the program sees. */
public final class Pools {
    private static final Map<Thread, ThreadPoolExecutor> IDLE = new WeakHashMap<>();
    /** Methods by which more is seen of a pool than its tasks, or tasks end that have not begun. */
    private static final List<String> ASKED_FOR_MORE = List.of("shutdownNow", "cancel", "invokeAny", "invokeAll", "getPoolSize", "getActiveCount", "getCompletedTaskCount", "getTaskCount", "getLargestPoolSize", "getQueue", "getCorePoolSize",
        "setCorePoolSize", "setMaximumPoolSize", "setKeepAliveTime", "allowCoreThreadTimeOut", "prestartCoreThread", "prestartAllCoreThreads", "setThreadFactory", "purge", "remove");

    static {
        Machine.current.beforeEach(IDLE::clear);
    }

    private Pools() {}

    /** Called by the rewritten code after a pool has been made, also by a subclass of the program. */
    public static void adopt(ThreadPoolExecutor pool) {
        pool.setThreadFactory(carriers(pool.getThreadFactory(), pool));
        WorkQueue queue = queue(pool);
        if (queue != null) {
            queue.of(pool);
        }
    }

    /** The tasks of a pool of fixed size that is used as an {@link java.util.concurrent.ExecutorService} and no more. */
    static BlockingQueue<Runnable> tasks() {
        return ASKED_FOR_MORE.stream().anyMatch(Machine.current.sites()::calls) ? new LinkedBlockingQueue<>() : new WorkQueue();
    }

    /** The queue of an executor that has one of ours, else null. */
    static @Nullable WorkQueue queue(Object executor) {
        return executor instanceof ThreadPoolExecutor pool && !(pool instanceof ScheduledPool) && pool.getQueue() instanceof WorkQueue queue ? queue : null;
    }

    /** The queue from which a thread takes tasks, null if that is none of ours. */
    static @Nullable WorkQueue queue(ControlledThread thread) {
        ThreadPoolExecutor pool = IDLE.get(thread.carrier);
        return pool == null ? null : queue(pool);
    }

    /** A call of an executor, as a step. */
    static Operation call(Object executor) {
        WorkQueue queue = queue(executor);
        return queue == null ? Library.CALL : queue.call();
    }

    /** Called by the rewritten code with the queue of a new pool: idle threads wait in it for ever instead of for real time. */
    public static @Nullable BlockingQueue<Runnable> untimed(@Nullable BlockingQueue<Runnable> queue) {
        return queue == null ? null : new UntimedQueue(queue);
    }

    /** A factory for the JDK, of the threads that the given one makes for the program. */
    static Carriers carriers(ThreadFactory factory, @Nullable ThreadPoolExecutor pool) {
        return new Carriers(factory.getClass().getName().equals("java.util.concurrent.Executors$DefaultThreadFactory") ? new PoolThreads() : factory, pool);
    }

    /** Whether an idle thread would end by itself in time. */
    static boolean retires(ControlledThread thread) {
        ThreadPoolExecutor pool = IDLE.get(thread.carrier);
        return pool != null && (pool.allowsCoreThreadTimeOut() || pool.getPoolSize() > pool.getCorePoolSize());
    }

    /** @param original what the program gave or would get */
    record Carriers(ThreadFactory original, @Nullable ThreadPoolExecutor pool) implements ThreadFactory {
        @Override
        public @Nullable Thread newThread(Runnable task) {
            WorkQueue queue = pool == null ? null : queue(pool);
            if (queue != null) {
                queue.reached();
            }
            Thread face = original.newThread(task);
            if (face == null) {
                return null;
            }
            Machine machine = Machine.current;
            Runnable body = ThreadHooks.body(face);
            ControlledThread thread = machine.create(face, machine.sites().calls("shutdownNow") ? () -> {
                machine.step(Library.CALL);
                body.run();
            } : body);
            if (pool != null) {
                IDLE.put(thread.carrier, pool);
            }
            if (queue != null) {
                queue.add(thread);
            }
            return thread.carrier;
        }
    }
}
