package dev.conc.schedule.machine.replace.lock;

import dev.conc.schedule.machine.Identities;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.ReadWrite;
import dev.conc.schedule.rewritten.Replaces;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What a program can ask the read side of a read-write lock. */
@Replaces(ReentrantReadWriteLock.ReadLock.class)
public final class ReadLockHooks {
    private ReadLockHooks() {}

    public static String toString(ReentrantReadWriteLock.ReadLock lock) {
        ReadWrite state = ReadWrite.of(lock);
        state.look(Machine.current);
        return Identities.text(lock) + "[Read locks = " + state.reads() + "]";
    }
}
