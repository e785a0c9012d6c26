package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Queues;
import dev.conc.schedule.machine.ReadWrite;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Read-write locks: their two sides, and what a program can ask them. */
@Replaces(ReentrantReadWriteLock.class)
public final class ReadWriteHooks {
    private ReadWriteHooks() {}

    public static ReentrantReadWriteLock.ReadLock readLock(ReentrantReadWriteLock lock) {
        ReadWrite.of(lock);
        return lock.readLock();
    }

    public static ReentrantReadWriteLock.WriteLock writeLock(ReentrantReadWriteLock lock) {
        ReadWrite.of(lock);
        return lock.writeLock();
    }

    public static int getReadLockCount(ReentrantReadWriteLock lock) {
        return look(lock).reads();
    }

    public static int getReadHoldCount(ReentrantReadWriteLock lock) {
        return ReadWrite.of(lock).readers.getOrDefault(Threads.self(), 0);
    }

    public static boolean isWriteLocked(ReentrantReadWriteLock lock) {
        return look(lock).writer != null;
    }

    public static boolean isWriteLockedByCurrentThread(ReentrantReadWriteLock lock) {
        return ReadWrite.of(lock).writer == Threads.self();
    }

    public static int getWriteHoldCount(ReentrantReadWriteLock lock) {
        return isWriteLockedByCurrentThread(lock) ? ReadWrite.of(lock).writes : 0;
    }

    public static boolean hasQueuedThreads(ReentrantReadWriteLock lock) {
        return getQueueLength(lock) > 0;
    }

    public static int getQueueLength(ReentrantReadWriteLock lock) {
        look(lock);
        return Queues.length(lock);
    }

    public static boolean hasQueuedThread(ReentrantReadWriteLock lock, Thread thread) {
        look(lock);
        return Queues.contains(lock, thread);
    }

    public static boolean hasWaiters(ReentrantReadWriteLock lock, Condition condition) {
        return getWaitQueueLength(lock, condition) > 0;
    }

    public static int getWaitQueueLength(ReentrantReadWriteLock lock, Condition condition) {
        return ControlledCondition.waiting(ReadWrite.of(lock), condition);
    }

    public static String toString(ReentrantReadWriteLock lock) {
        ReadWrite state = look(lock);
        return Identities.text(lock) + "[Write locks = " + state.writes + ", Read locks = " + state.reads() + "]";
    }

    private static ReadWrite look(ReentrantReadWriteLock lock) {
        ReadWrite state = ReadWrite.of(lock);
        state.look(Machine.current);
        return state;
    }
}
