package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.instrument.Replaces;
import java.util.concurrent.locks.ReentrantLock;

/** What a program can ask a {@link ReentrantLock}. */
@Replaces(ReentrantLock.class)
public final class ReentrantLockHooks {
    private ReentrantLockHooks() {}

    public static boolean isLocked(ReentrantLock lock) {
        return look(lock).owner != null;
    }

    public static boolean isHeldByCurrentThread(ReentrantLock lock) {
        return Monitors.of(lock).owner == ThreadHooks.self();
    }

    public static int getHoldCount(ReentrantLock lock) {
        return isHeldByCurrentThread(lock) ? Monitors.of(lock).depth : 0;
    }

    public static boolean hasQueuedThreads(ReentrantLock lock) {
        return getQueueLength(lock) > 0;
    }

    /** Those that stand before the lock now. */
    public static int getQueueLength(ReentrantLock lock) {
        Monitor monitor = look(lock);
        int length = 0;
        for (ControlledThread thread : Machine.current.threads) {
            if (!thread.ended && monitor.owner != null && monitor.owner != thread && thread.operation != null && thread.operation.kind() == Kind.ACQUIRE && thread.operation.base() == lock) {
                length++;
            }
        }
        return length;
    }

    public static boolean hasQueuedThread(ReentrantLock lock, Thread thread) {
        Monitor monitor = look(lock);
        ControlledThread asked = Machine.current.find(thread);
        return asked != null && !asked.ended && monitor.owner != null && monitor.owner != asked && asked.operation != null && asked.operation.kind() == Kind.ACQUIRE && asked.operation.base() == lock;
    }

    public static boolean hasWaiters(ReentrantLock lock, java.util.concurrent.locks.Condition condition) {
        return getWaitQueueLength(lock, condition) > 0;
    }

    public static int getWaitQueueLength(ReentrantLock lock, java.util.concurrent.locks.Condition condition) {
        return ((ControlledCondition) condition).waiting();
    }

    public static String toString(ReentrantLock lock) {
        ControlledThread owner = look(lock).owner;
        return Names.of(lock) + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.face.getName() + "]");
    }

    private static Monitor look(ReentrantLock lock) {
        Monitor monitor = Monitors.of(lock);
        Machine.current.step(monitor.look());
        return monitor;
    }
}
