package dev.conc.schedule.machine;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** Makes the threads of executors controlled ones. The JDK's own code runs the executors; it is handed the virtual threads that carry the threads that the program sees. */
public final class Pools {
    private static final Map<Thread, ThreadPoolExecutor> IDLE = new WeakHashMap<>();

    static {
        Machine.current.beforeEach(IDLE::clear);
    }

    private Pools() {}

    /** Called by the rewritten code after a pool has been made, also by a subclass of the program. */
    public static void adopt(ThreadPoolExecutor pool) {
        pool.setThreadFactory(carriers(pool.getThreadFactory(), pool));
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
            return thread.carrier;
        }
    }
}
