package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Stamped locks: not reentrant, and without owners, so the JDK's own object keeps the state and is only entered when it is free. */
@Replaces(StampedLock.class)
public final class StampedLockHooks {
    private StampedLockHooks() {}

    private static Waits writing(StampedLock lock) {
        return Waits.update(Kind.ACQUIRE, lock, () -> !lock.isWriteLocked() && !lock.isReadLocked(), Wait.of(Wait.For.WRITE_LOCK));
    }

    private static Waits reading(StampedLock lock) {
        return Waits.update(Kind.ACQUIRE, lock, () -> !lock.isWriteLocked(), Wait.of(Wait.For.READ_LOCK));
    }

    public static long writeLock(StampedLock lock) {
        writing(lock).untilReady(Machine.current);
        return lock.writeLock();
    }

    public static long writeLockInterruptibly(StampedLock lock) throws InterruptedException {
        writing(lock).interruptibly(Machine.current);
        return lock.writeLock();
    }

    public static long tryWriteLock(StampedLock lock) {
        return writing(lock).attempt(Machine.current) ? lock.writeLock() : 0;
    }

    public static long tryWriteLock(StampedLock lock, long time, TimeUnit unit) throws InterruptedException {
        return writing(lock).atMost(Machine.current, unit.toNanos(time)) ? lock.writeLock() : 0;
    }

    public static long readLock(StampedLock lock) {
        reading(lock).untilReady(Machine.current);
        return lock.readLock();
    }

    public static long readLockInterruptibly(StampedLock lock) throws InterruptedException {
        reading(lock).interruptibly(Machine.current);
        return lock.readLock();
    }

    public static long tryReadLock(StampedLock lock) {
        return reading(lock).attempt(Machine.current) ? lock.readLock() : 0;
    }

    public static long tryReadLock(StampedLock lock, long time, TimeUnit unit) throws InterruptedException {
        return reading(lock).atMost(Machine.current, unit.toNanos(time)) ? lock.readLock() : 0;
    }

    public static long tryOptimisticRead(StampedLock lock) {
        look(lock);
        return lock.tryOptimisticRead();
    }

    public static boolean validate(StampedLock lock, long stamp) {
        look(lock);
        return lock.validate(stamp);
    }

    public static boolean isWriteLocked(StampedLock lock) {
        look(lock);
        return lock.isWriteLocked();
    }

    public static boolean isReadLocked(StampedLock lock) {
        look(lock);
        return lock.isReadLocked();
    }

    public static int getReadLockCount(StampedLock lock) {
        look(lock);
        return lock.getReadLockCount();
    }

    public static String toString(StampedLock lock) {
        look(lock);
        String state = lock.isWriteLocked() ? "[Write-locked]"
                : lock.isReadLocked() ? "[Read-locks:" + lock.getReadLockCount() + "]" : "[Unlocked]";
        return Identities.text(lock) + state;
    }

    private static void look(StampedLock lock) {
        Machine.current.step(Operation.read(Kind.READ, lock, Waits.STATE));
    }

    private static void change(StampedLock lock, Kind kind) {
        Machine.current.step(Operation.update(kind, lock, Waits.STATE));
    }

    public static void unlockWrite(StampedLock lock, long stamp) {
        change(lock, Kind.RELEASE);
        lock.unlockWrite(stamp);
    }

    public static void unlockRead(StampedLock lock, long stamp) {
        change(lock, Kind.RELEASE);
        lock.unlockRead(stamp);
    }

    public static void unlock(StampedLock lock, long stamp) {
        change(lock, Kind.RELEASE);
        lock.unlock(stamp);
    }

    public static long tryConvertToWriteLock(StampedLock lock, long stamp) {
        change(lock, Kind.ACQUIRE);
        return lock.tryConvertToWriteLock(stamp);
    }

    public static long tryConvertToReadLock(StampedLock lock, long stamp) {
        change(lock, Kind.ACQUIRE);
        return lock.tryConvertToReadLock(stamp);
    }

    public static long tryConvertToOptimisticRead(StampedLock lock, long stamp) {
        change(lock, Kind.RELEASE);
        return lock.tryConvertToOptimisticRead(stamp);
    }

    public static boolean tryUnlockWrite(StampedLock lock) {
        change(lock, Kind.RELEASE);
        return lock.tryUnlockWrite();
    }

    public static boolean tryUnlockRead(StampedLock lock) {
        change(lock, Kind.RELEASE);
        return lock.tryUnlockRead();
    }

    public static Lock asReadLock(StampedLock lock) {
        return StampedView.of(lock).readLock();
    }

    public static Lock asWriteLock(StampedLock lock) {
        return StampedView.of(lock).writeLock();
    }

    public static ReadWriteLock asReadWriteLock(StampedLock lock) {
        return StampedView.of(lock);
    }
}
