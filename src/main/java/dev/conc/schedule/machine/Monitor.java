package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A monitor of the program, or a lock that behaves like one. */
public final class Monitor implements Exclusive {
    public static final int SLOT = 1;

    public final Object object;
    public @Nullable ControlledThread owner;
    public int depth;
    final List<Waiter> waiters = new ArrayList<>();
    /** Who waits to be notified, in this queue or in that of a condition. */
    final List<Sleeper> sleepers = new ArrayList<>();
    private final Supplier<@Nullable Object> state = this::owner;
    private final Operation acquire;
    private final Operation release;
    private @Nullable Operation leave;

    Monitor(Object object) {
        this.object = object;
        this.acquire = new Operation(Kind.ACQUIRE, object, SLOT, Rule.LOCK, null, state, null, Wait.of(Wait.For.LOCK));
        this.release = operation(Kind.RELEASE);
    }

    @Override
    public Object object() {
        return object;
    }

    @Override
    public int slot() {
        return SLOT;
    }

    @Override
    public boolean free() {
        return owner == null;
    }

    @Override
    public boolean heldBy(ControlledThread thread) {
        return owner == thread;
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
        return acquire;
    }

    /** A waiting thread that has been interrupted takes itself out of the queue; the same operation each time. */
    Operation leave() {
        if (leave == null) {
            leave = Operation.other(Kind.WAIT, object, SLOT, () -> dev.conc.schedule.Access.UPDATE, Wait.NOTHING);
        }
        return leave;
    }

    @Override
    public Runnable giveBack(ControlledThread thread) {
        int held = depth;
        depth = 0;
        owner = null;
        return () -> {
            owner = thread;
            depth = held;
        };
    }

    /** A look at the lock from outside. */
    public Operation look() {
        return new Operation(Kind.READ, object, SLOT, Rule.READ, null, state, null, Wait.NOTHING);
    }

    private Operation attempt() {
        return new Operation(Kind.ACQUIRE, object, SLOT, Rule.COMPARE, null, state, null, Wait.NOTHING);
    }

    @Override
    public Operation operation(Kind kind) {
        return new Operation(kind, object, SLOT, Rule.UPDATE, null, state, null, Wait.NOTHING);
    }

    private @Nullable Object owner() {
        return owner;
    }

    /** Takes the monitor; a thread that holds it already holds it once more, without a step. */
    void enter(Machine machine) {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        if (owner != thread) {
            machine.step(acquire);
            owner = thread;
            depth = 0;
        }
        depth++;
    }

    /** Takes the monitor as a lock of the JDK, where the program may ask who waits. */
    public void lock(Machine machine) {
        if (owner != machine.running && Queues.asked(machine)) {
            machine.step(operation(Kind.CALL));
        }
        enter(machine);
    }

    /** Takes the monitor unless the thread is interrupted before or while it waits for it. */
    public void enterInterruptibly(Machine machine) throws InterruptedException {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        if (owner != thread) {
            waits().interruptibly(machine);
            owner = thread;
            depth = 0;
        } else {
            Interrupts.check(machine);
        }
        depth++;
    }

    public boolean tryEnter(Machine machine) {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        if (owner != thread) {
            machine.step(attempt());
            return took(thread, owner == null);
        }
        return took(thread, true);
    }

    /** Takes the monitor, but gives up after a time, which may be over at any moment. */
    public boolean tryEnter(Machine machine, long nanoseconds) throws InterruptedException {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        if (owner == thread) {
            Interrupts.check(machine);
            return took(thread, true);
        }
        return took(thread, waits().atMost(machine, nanoseconds));
    }

    private boolean took(ControlledThread thread, boolean taken) {
        if (taken) {
            depth = owner == thread ? depth + 1 : 1;
            owner = thread;
        }
        return taken;
    }

    private Waits waits() {
        return new Waits(Kind.ACQUIRE, object, SLOT, dev.conc.schedule.Access.UPDATE, () -> owner == null, () -> owner, true,
                Wait.of(Wait.For.LOCK));
    }

    public void exit(Machine machine) {
        if (owner != machine.running) {
            throw new IllegalMonitorStateException("the current thread does not hold the lock");
        }
        if (depth == 1) {
            machine.step(release);
            owner = null;
        }
        depth--;
    }
}
