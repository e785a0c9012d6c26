package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The state of a read-write lock: many readers or one writer, both reentrant; a writer may read too. Taking and giving back the read side only reads, so that readers do not exclude each
 * other's order. The write side has conditions.
 */
public final class ReadWrite implements Exclusive {
    private static final IdentityHashMap<Object, ReadWrite> STATES = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(STATES::clear);
    }

    private final ReentrantReadWriteLock lock;
    public @Nullable ControlledThread writer;
    public int writes;
    public final IdentityHashMap<ControlledThread, Integer> readers = new IdentityHashMap<>();
    private @Nullable Operation takeAgain;
    /** Who waits for a condition. */
    final List<Sleeper> sleepers = new ArrayList<>();

    private ReadWrite(ReentrantReadWriteLock lock) {
        this.lock = lock;
    }

    public static ReadWrite of(ReentrantReadWriteLock lock) {
        return STATES.computeIfAbsent(lock, added -> {
            ReadWrite state = new ReadWrite(lock);
            STATES.put(lock.readLock(), state);
            STATES.put(lock.writeLock(), state);
            return state;
        });
    }

    /** How often it is held for reading. */
    public int reads() {
        return readers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The state of a lock, null if nobody has used it. */
    static @Nullable ReadWrite find(Object lock) {
        return STATES.get(lock);
    }

    /** Who keeps a thread from taking a side of the lock: the writer, else a reader, the thread itself if there is no other; null for nobody. */
    @Nullable
    ControlledThread holder(ControlledThread asking) {
        if (writer != null) {
            return writer;
        }
        return readers.keySet().stream().filter(reader -> reader != asking).min(java.util.Comparator.comparingInt(reader -> reader.number))
                .orElse(readers.containsKey(asking) ? asking : null);
    }

    /** The state behind one side; the program has got the side from the lock before, through what replaces the calls of the read-write lock. */
    public static ReadWrite of(Lock side) {
        return java.util.Objects.requireNonNull(STATES.get(side), "a lock from elsewhere");
    }

    @Override
    public Object object() {
        return lock;
    }

    @Override
    public int slot() {
        return Waits.STATE;
    }

    @Override
    public boolean free() {
        return writer == null && readers.isEmpty();
    }

    @Override
    public boolean heldBy(ControlledThread thread) {
        return writer == thread;
    }

    @Override
    public void sleeps(Sleeper sleeper) {
        sleepers.add(sleeper);
    }

    @Override
    public void awake(Sleeper sleeper) {
        sleepers.remove(sleeper);
    }

    @Override
    public Operation acquire() {
        if (takeAgain == null) {
            takeAgain = Operation.other(Kind.ACQUIRE, lock, Waits.STATE, () -> free() ? Access.UPDATE : Access.BLOCKED,
                    Wait.of(Wait.For.WRITE_LOCK));
        }
        return takeAgain;
    }

    @Override
    public Operation operation(Kind kind) {
        return Operation.update(kind, lock, Waits.STATE);
    }

    /** What the writer has read-locked is given back, too, and taken again. */
    @Override
    public Runnable giveBack(ControlledThread thread) {
        int held = writes;
        Integer read = readers.remove(thread);
        writes = 0;
        writer = null;
        return () -> {
            writer = thread;
            writes = held;
            if (read != null) {
                readers.put(thread, read);
            }
        };
    }

    private Waits read(ControlledThread thread) {
        return Waits.read(Kind.ACQUIRE, lock, () -> writer == null || writer == thread, Wait.of(Wait.For.READ_LOCK));
    }

    private Waits write(ControlledThread thread) {
        return new Waits(Kind.ACQUIRE, lock, Waits.STATE, Access.UPDATE, Access.UPDATE,
                () -> (writer == null || writer == thread) && readers.isEmpty(), null, false, Wait.of(Wait.For.WRITE_LOCK));
    }

    public void lockRead(Machine machine) {
        ControlledThread thread = Threads.self();
        if (!readers.containsKey(thread)) {
            read(thread).untilReady(machine);
        }
        readers.merge(thread, 1, Integer::sum);
    }

    public void lockReadInterruptibly(Machine machine) throws InterruptedException {
        ControlledThread thread = Threads.self();
        if (!readers.containsKey(thread)) {
            read(thread).interruptibly(machine);
        } else {
            Interrupts.check(machine);
        }
        readers.merge(thread, 1, Integer::sum);
    }

    public boolean tryRead(Machine machine) {
        ControlledThread thread = Threads.self();
        boolean taken = readers.containsKey(thread) || read(thread).attempt(machine);
        if (taken) {
            readers.merge(thread, 1, Integer::sum);
        }
        return taken;
    }

    public boolean tryRead(Machine machine, long nanoseconds) throws InterruptedException {
        ControlledThread thread = Threads.self();
        boolean taken = readers.containsKey(thread) ? alreadyMine(machine) : read(thread).atMost(machine, nanoseconds);
        if (taken) {
            readers.merge(thread, 1, Integer::sum);
        }
        return taken;
    }

    public void unlockRead(Machine machine) {
        ControlledThread thread = Threads.self();
        Integer held = readers.get(thread);
        if (held == null) {
            throw new IllegalMonitorStateException("attempt to unlock read lock, not locked by current thread");
        }
        if (held > 1) {
            readers.put(thread, held - 1);
        } else {
            machine.step(Operation.read(Kind.RELEASE, lock, Waits.STATE));
            readers.remove(thread);
        }
    }

    public void lockWrite(Machine machine) {
        ControlledThread thread = Threads.self();
        if (writer != thread) {
            write(thread).untilReady(machine);
        }
        taken(thread);
    }

    public void lockWriteInterruptibly(Machine machine) throws InterruptedException {
        ControlledThread thread = Threads.self();
        if (writer != thread) {
            write(thread).interruptibly(machine);
        } else {
            Interrupts.check(machine);
        }
        taken(thread);
    }

    public boolean tryWrite(Machine machine) {
        ControlledThread thread = Threads.self();
        boolean taken = writer == thread || write(thread).attempt(machine);
        if (taken) {
            taken(thread);
        }
        return taken;
    }

    public boolean tryWrite(Machine machine, long nanoseconds) throws InterruptedException {
        ControlledThread thread = Threads.self();
        boolean taken = writer == thread ? alreadyMine(machine) : write(thread).atMost(machine, nanoseconds);
        if (taken) {
            taken(thread);
        }
        return taken;
    }

    /** Whoever holds it has nothing to wait for, but is asked all the same whether it is interrupted. */
    private static boolean alreadyMine(Machine machine) throws InterruptedException {
        Interrupts.check(machine);
        return true;
    }

    private void taken(ControlledThread thread) {
        writer = thread;
        writes++;
    }

    public void unlockWrite(Machine machine) {
        if (writer != Threads.self()) {
            throw new IllegalMonitorStateException("attempt to unlock write lock, not locked by current thread");
        }
        if (writes == 1) {
            machine.step(operation(Kind.RELEASE));
            writer = null;
        }
        writes--;
    }

    /** A look at the state from outside. */
    public void look(Machine machine) {
        machine.step(Operation.update(Kind.READ, lock, Waits.STATE));
    }
}
