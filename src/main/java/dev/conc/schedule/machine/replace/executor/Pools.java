package dev.conc.schedule.machine.replace.executor;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.PoolMembership;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.steps.AskedCall;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** Makes the threads of executors controlled ones. The JDK's own code runs the executors; it is handed the virtual threads that carry the threads that the program sees. */
public final class Pools {
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
        Machine machine = Machine.current;
        return machine.sites().calls(AskedCall.LOOKS_INTO_POOLS) || Interrupts.closingEndsTasks(machine) ? new LinkedBlockingQueue<>()
                : new WorkQueue();
    }

    /** The queue of an executor that has one of ours, else null. */
    public static @Nullable WorkQueue queue(Object executor) {
        return executor instanceof ThreadPoolExecutor pool && !(pool instanceof ScheduledPool) && pool.getQueue() instanceof WorkQueue queue
                ? queue
                : null;
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
        return new Carriers(
                factory.getClass().getName().equals("java.util.concurrent.Executors$DefaultThreadFactory") ? new PoolThreads() : factory,
                pool);
    }

    /** @param original what the program gave or would get */
    record Carriers(ThreadFactory original, @Nullable ThreadPoolExecutor pool) implements ThreadFactory {
        @Override
        public @Nullable Thread newThread(Runnable task) {
            WorkQueue queue = pool == null ? null : queue(pool);
            if (queue != null) {
                queue.reached();
            }
            Thread programThread = original.newThread(task);
            if (programThread == null) {
                return null;
            }
            Machine machine = Machine.current;
            Runnable body = Threads.body(programThread);
            ControlledThread thread = machine.create(programThread, beginsLater(machine) ? () -> {
                machine.step(Library.CALL);
                body.run();
            } : body);
            if (pool != null) {
                thread.pool = new Member(pool);
            }
            if (queue != null) {
                queue.add(thread);
            }
            return thread.virtualThread;
        }
    }

    /** Whether it is of any matter when a new thread begins with its task: a task that has not begun may be taken back or cancelled. */
    private static boolean beginsLater(Machine machine) {
        return machine.sites().calls(AskedCall.ENDS_POOL_AT_ONCE) || machine.sites().calls(AskedCall.CANCELS)
                || Interrupts.closingEndsTasks(machine);
    }

    private record Member(ThreadPoolExecutor pool) implements PoolMembership {
        @Override
        public boolean retires() {
            return pool.allowsCoreThreadTimeOut() || pool.getPoolSize() > pool.getCorePoolSize();
        }

        @Override
        public @Nullable Operation end() {
            WorkQueue queue = queue(pool);
            return queue == null ? null : queue.end();
        }
    }
}
