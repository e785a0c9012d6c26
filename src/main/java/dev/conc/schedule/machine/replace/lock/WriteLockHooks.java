package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.ReadWrite;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What a program can ask the write side of a read-write lock. */
@Replaces(ReentrantReadWriteLock.WriteLock.class)
public final class WriteLockHooks {
    private WriteLockHooks() {}

    public static boolean isHeldByCurrentThread(ReentrantReadWriteLock.WriteLock lock) {
        return ReadWrite.of(lock).writer == Threads.self();
    }

    public static int getHoldCount(ReentrantReadWriteLock.WriteLock lock) {
        return isHeldByCurrentThread(lock) ? ReadWrite.of(lock).writes : 0;
    }

    public static String toString(ReentrantReadWriteLock.WriteLock lock) {
        ReadWrite state = ReadWrite.of(lock);
        state.look(Machine.current);
        return Identities.text(lock)
                + (state.writer == null ? "[Unlocked]" : "[Locked by thread " + state.writer.programThread.getName() + "]");
    }
}
