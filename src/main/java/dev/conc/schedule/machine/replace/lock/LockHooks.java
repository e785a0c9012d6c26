package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Monitors;
import dev.conc.schedule.machine.ReadWrite;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks: a {@link ReentrantLock} is a monitor, the two sides of a {@link ReentrantReadWriteLock} are a {@link ReadWrite}; the program's own locks are simply called. */
@Replaces(Lock.class)
public final class LockHooks {
    private LockHooks() {}

    public static void lock(Lock lock) {
        Machine machine = Machine.current;
        if (!machine.controls()) {
            return;
        }
        switch (lock) {
            case ReentrantLock reentrant -> Monitors.of(reentrant).lock(machine);
            case ReentrantReadWriteLock.ReadLock read -> ReadWrite.of(read).lockRead(machine);
            case ReentrantReadWriteLock.WriteLock write -> ReadWrite.of(write).lockWrite(machine);
            default -> lock.lock();
        }
    }

    public static void lockInterruptibly(Lock lock) throws InterruptedException {
        Machine machine = Machine.current;
        switch (lock) {
            case ReentrantLock reentrant -> Monitors.of(reentrant).enterInterruptibly(machine);
            case ReentrantReadWriteLock.ReadLock read -> ReadWrite.of(read).lockReadInterruptibly(machine);
            case ReentrantReadWriteLock.WriteLock write -> ReadWrite.of(write).lockWriteInterruptibly(machine);
            default -> lock.lockInterruptibly();
        }
    }

    public static boolean tryLock(Lock lock) {
        Machine machine = Machine.current;
        return switch (lock) {
            case ReentrantLock reentrant -> Monitors.of(reentrant).tryEnter(machine);
            case ReentrantReadWriteLock.ReadLock read -> ReadWrite.of(read).tryRead(machine);
            case ReentrantReadWriteLock.WriteLock write -> ReadWrite.of(write).tryWrite(machine);
            default -> lock.tryLock();
        };
    }

    public static boolean tryLock(Lock lock, long time, TimeUnit unit) throws InterruptedException {
        Machine machine = Machine.current;
        return switch (lock) {
            case ReentrantLock reentrant -> Monitors.of(reentrant).tryEnter(machine, unit.toNanos(time));
            case ReentrantReadWriteLock.ReadLock read -> ReadWrite.of(read).tryRead(machine, unit.toNanos(time));
            case ReentrantReadWriteLock.WriteLock write -> ReadWrite.of(write).tryWrite(machine, unit.toNanos(time));
            default -> lock.tryLock(time, unit);
        };
    }

    public static void unlock(Lock lock) {
        Machine machine = Machine.current;
        if (!machine.controls()) {
            return;
        }
        switch (lock) {
            case ReentrantLock reentrant -> Monitors.of(reentrant).exit(machine);
            case ReentrantReadWriteLock.ReadLock read -> ReadWrite.of(read).unlockRead(machine);
            case ReentrantReadWriteLock.WriteLock write -> ReadWrite.of(write).unlockWrite(machine);
            default -> lock.unlock();
        }
    }

    public static Condition newCondition(Lock lock) {
        return switch (lock) {
            case ReentrantLock reentrant -> new ControlledCondition(Monitors.of(reentrant));
            case ReentrantReadWriteLock.ReadLock ignored -> throw new UnsupportedOperationException();
            case ReentrantReadWriteLock.WriteLock write -> new ControlledCondition(ReadWrite.of(write));
            default -> lock.newCondition();
        };
    }
}
