package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.machine.replace.lock.ReadLockHooks;
import dev.conc.schedule.machine.replace.lock.ReadWriteHooks;
import dev.conc.schedule.machine.replace.lock.ReentrantLockHooks;
import dev.conc.schedule.machine.replace.lock.StampedLockHooks;
import dev.conc.schedule.machine.replace.lock.WriteLockHooks;
import dev.conc.schedule.machine.replace.synchronizer.LatchHooks;
import dev.conc.schedule.machine.replace.synchronizer.SemaphoreHooks;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/** Locks and the like as text: who holds them is known to what stands for them, not to the JDK's object. */
final class SynchronizerTexts {
    private SynchronizerTexts() {}

    /** The text of one that is modelled, read in a step; null for anything else, and where the program's class has a text of its own. */
    static @Nullable String of(Object value) {
        return switch (value) {
            case ReentrantLock lock when ofTheJdk(lock) -> ReentrantLockHooks.toString(lock);
            case ReentrantReadWriteLock lock when ofTheJdk(lock) -> ReadWriteHooks.toString(lock);
            case ReentrantReadWriteLock.ReadLock lock when ofTheJdk(lock) -> ReadLockHooks.toString(lock);
            case ReentrantReadWriteLock.WriteLock lock when ofTheJdk(lock) -> WriteLockHooks.toString(lock);
            case StampedLock lock when ofTheJdk(lock) -> StampedLockHooks.toString(lock);
            case CountDownLatch latch when ofTheJdk(latch) -> LatchHooks.toString(latch);
            case Semaphore semaphore when ofTheJdk(semaphore) -> SemaphoreHooks.toString(semaphore);
            default -> null;
        };
    }

    private static boolean ofTheJdk(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass().getClassLoader() == null;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
