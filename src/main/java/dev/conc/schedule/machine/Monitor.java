package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A monitor of the program, or a lock that behaves like one. */
final class Monitor {
    static final int SLOT = 1;

    final Object object;
    @Nullable ControlledThread owner;
    int depth;
    final List<Waiter> waiters = new ArrayList<>();
    /** How many threads wait to be notified, in this queue or in that of a condition. */
    int sleepers;
    private final Supplier<@Nullable Object> state = this::owner;
    final Operation acquire;
    private final Operation release;
    private @Nullable Operation leave;

    Monitor(Object object) {
        this.object = object;
        this.acquire = new Operation(Kind.ACQUIRE, object, SLOT, Rule.LOCK, null, state, null, "the lock");
        this.release = operation(Kind.RELEASE);
    }

    /** A waiting thread that has been interrupted takes itself out of the queue. */
    Operation leave() {
        if (leave == null) {
            leave = operation(Kind.WAIT);
        }
        return leave;
    }

    /** A look at the lock from outside. */
    Operation look() {
        return new Operation(Kind.READ, object, SLOT, Rule.READ, null, state, null, "");
    }

    private Operation attempt() {
        return new Operation(Kind.ACQUIRE, object, SLOT, Rule.COMPARE, null, state, null, "");
    }

    private Operation operation(Kind kind) {
        return new Operation(kind, object, SLOT, Rule.UPDATE, null, state, null, "");
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

    /** Takes the monitor unless the thread is interrupted before or while it waits for it. */
    void enterInterruptibly(Machine machine) throws InterruptedException {
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

    boolean tryEnter(Machine machine) {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        if (owner != thread) {
            machine.step(attempt());
            return took(thread, owner == null);
        }
        return took(thread, true);
    }

    /** Takes the monitor, but gives up after a time, which may be over at any moment. */
    boolean tryEnter(Machine machine, long nanoseconds) throws InterruptedException {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        return took(thread, owner == thread || waits().atMost(machine, nanoseconds));
    }

    private boolean took(ControlledThread thread, boolean taken) {
        if (taken) {
            depth = owner == thread ? depth + 1 : 1;
            owner = thread;
        }
        return taken;
    }

    private Waits waits() {
        return new Waits(Kind.ACQUIRE, object, SLOT, dev.conc.schedule.Access.UPDATE, () -> owner == null, () -> owner, true, "the lock");
    }

    void exit(Machine machine) {
        if (owner != machine.running) {
            throw new IllegalMonitorStateException("the current thread does not hold the lock");
        }
        if (depth == 1) {
            machine.step(release);
            owner = null;
        }
        depth--;
    }

    /**
     * Gives the monitor back, waits, and takes it again.
     *
     * @param about what notifies it
     * @param queue where a notification finds the waiter
     * @param timed whether the wait may end by itself
     * @param deadline when, under punctual time
     * @param deaf whether interrupts make no difference to it
     * @return whether the thread was notified
     */
    boolean await(Machine machine, Object about, List<Waiter> queue, boolean timed, long deadline, boolean deaf) throws InterruptedException {
        ControlledThread thread = java.util.Objects.requireNonNull(machine.running);
        if (owner != thread) {
            throw new IllegalMonitorStateException("the current thread does not hold the lock");
        }
        if (!deaf) {
            Interrupts.check(machine);
        }
        machine.step(operation(Kind.WAIT));
        if (timed) {
            thread.beforeTime(machine);
        }
        int held = depth;
        depth = 0;
        owner = null;
        Waiter waiter = new Waiter(this, about, thread, deaf);
        queue.add(waiter);
        sleepers++;
        boolean endsByItself = timed || machine.options().spurious();
        boolean interrupted = !deaf && !endsByItself && thread.interrupted();
        if (interrupted) {
            thread.cause = thread.interruptedAt;
        }
        machine.step(interrupted ? waiter.leave() : waiter.operation(machine, endsByItself, deadline));
        thread.deadline = Long.MIN_VALUE;
        if (waiter.leaving()) {
            waiter.gone();
            queue.remove(waiter);
            machine.step(acquire);
        }
        waiter.takeToken();
        queue.remove(waiter);
        sleepers--;
        owner = thread;
        depth = held;
        if (timed) {
            thread.afterTime(machine);
        }
        if (!waiter.notified && !deaf) {
            if (endsByItself) {
                Interrupts.check(machine);
            } else {
                ThreadHooks.throwIfInterrupted();
            }
        }
        return waiter.notified;
    }

    /** Wakes one waiter of the queue, or all. Which one is woken shows when one of them goes on. */
    void signal(Machine machine, List<Waiter> queue, boolean all) {
        if (owner != machine.running) {
            throw new IllegalMonitorStateException("the current thread does not hold the lock");
        }
        machine.step(operation(Kind.NOTIFY));
        List<Waiter> candidates = queue.stream().filter(waiter -> !waiter.notified).toList();
        if (all || candidates.size() == 1) {
            candidates.forEach(waiter -> waiter.wake(machine, true));
        } else if (!candidates.isEmpty()) {
            Token token = new Token();
            candidates.forEach(waiter -> waiter.offer(machine, token));
        }
    }
}
