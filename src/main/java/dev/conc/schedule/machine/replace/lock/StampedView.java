package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.Machine;
import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A stamped lock as a read-write lock: its two sides are what the lock itself does, at the same location, without the stamps. */
final class StampedView implements ReadWriteLock {
    private static final IdentityHashMap<Object, StampedView> VIEWS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(VIEWS::clear);
    }

    private final Lock read;
    private final Lock write;

    private StampedView(StampedLock lock) {
        read = new ReadSide(lock);
        write = new WriteSide(lock);
    }

    /** The view of a lock, always the same. */
    static StampedView of(StampedLock lock) {
        return VIEWS.computeIfAbsent(lock, _ -> new StampedView(lock));
    }

    @Override
    public Lock readLock() {
        return read;
    }

    @Override
    public Lock writeLock() {
        return write;
    }

    private static final class ReadSide implements Lock {
        private final StampedLock lock;

        ReadSide(StampedLock lock) {
            this.lock = lock;
        }

        @Override
        public void lock() {
            StampedLockHooks.readLock(lock);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            StampedLockHooks.readLockInterruptibly(lock);
        }

        @Override
        public boolean tryLock() {
            return StampedLockHooks.tryReadLock(lock) != 0;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return StampedLockHooks.tryReadLock(lock, time, unit) != 0;
        }

        @Override
        public void unlock() {
            if (!StampedLockHooks.tryUnlockRead(lock)) {
                throw new IllegalMonitorStateException();
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class WriteSide implements Lock {
        private final StampedLock lock;

        WriteSide(StampedLock lock) {
            this.lock = lock;
        }

        @Override
        public void lock() {
            StampedLockHooks.writeLock(lock);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            StampedLockHooks.writeLockInterruptibly(lock);
        }

        @Override
        public boolean tryLock() {
            return StampedLockHooks.tryWriteLock(lock) != 0;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return StampedLockHooks.tryWriteLock(lock, time, unit) != 0;
        }

        @Override
        public void unlock() {
            if (!StampedLockHooks.tryUnlockWrite(lock)) {
                throw new IllegalMonitorStateException();
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }
}
