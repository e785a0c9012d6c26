package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Monitor;
import dev.conc.schedule.machine.Monitors;
import dev.conc.schedule.machine.Queues;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.locks.ReentrantLock;

/** What a program can ask a {@link ReentrantLock}. */
@Replaces(ReentrantLock.class)
public final class ReentrantLockHooks {
    private ReentrantLockHooks() {}

    public static boolean isLocked(ReentrantLock lock) {
        return look(lock).owner != null;
    }

    public static boolean isHeldByCurrentThread(ReentrantLock lock) {
        return Monitors.of(lock).owner == Threads.self();
    }

    public static int getHoldCount(ReentrantLock lock) {
        return isHeldByCurrentThread(lock) ? Monitors.of(lock).depth : 0;
    }

    public static boolean hasQueuedThreads(ReentrantLock lock) {
        return getQueueLength(lock) > 0;
    }

    public static int getQueueLength(ReentrantLock lock) {
        look(lock);
        return Queues.length(lock);
    }

    public static boolean hasQueuedThread(ReentrantLock lock, Thread thread) {
        look(lock);
        return Queues.contains(lock, thread);
    }

    public static boolean hasWaiters(ReentrantLock lock, java.util.concurrent.locks.Condition condition) {
        return getWaitQueueLength(lock, condition) > 0;
    }

    public static int getWaitQueueLength(ReentrantLock lock, java.util.concurrent.locks.Condition condition) {
        return ControlledCondition.waiting(Monitors.of(lock), condition);
    }

    public static String toString(ReentrantLock lock) {
        ControlledThread owner = look(lock).owner;
        return Identities.text(lock) + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.programThread.getName() + "]");
    }

    private static Monitor look(ReentrantLock lock) {
        Monitor monitor = Monitors.of(lock);
        Machine.current.step(monitor.look());
        return monitor;
    }
}
