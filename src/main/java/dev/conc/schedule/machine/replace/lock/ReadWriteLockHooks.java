package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Read-write locks by their interface. */
@Replaces(ReadWriteLock.class)
public final class ReadWriteLockHooks {
    private ReadWriteLockHooks() {}

    public static Lock readLock(ReadWriteLock lock) {
        return lock instanceof ReentrantReadWriteLock reentrant ? ReadWriteHooks.readLock(reentrant) : lock.readLock();
    }

    public static Lock writeLock(ReadWriteLock lock) {
        return lock instanceof ReentrantReadWriteLock reentrant ? ReadWriteHooks.writeLock(reentrant) : lock.writeLock();
    }
}
