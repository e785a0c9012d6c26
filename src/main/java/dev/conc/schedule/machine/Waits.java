package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Wait;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place where threads wait until the state of an object lets them go on. The wait is part of the step: a thread that cannot go on takes none, and after the step the real call does not block.
 *
 * @param ready whether a thread can go on now
 * @param access what going on does to the location
 * @param vain what an attempt in vain does to it: an update where what keeps it from going on is only read, as readers of a lock do
 * @param value the state of the location as the rules take it, null when a thread can go on; absent where no rule at this location needs it
 * @param foretold whether the value alone says whether this wait is over
 * @param waiting what is waited for, for a person
 */
public record Waits(Kind kind, Object base, int slot, Access access, Access vain, BooleanSupplier ready,
        @Nullable Supplier<@Nullable Object> value, boolean foretold, Wait waiting) {
    /** The slot of the state of objects of the JDK. */
    public static final int STATE = 4;
    /** Whoever waits as long waits for ever. */
    private static final long FOREVER = TimeUnit.DAYS.toNanos(365);
    private static final Object TAKEN = "taken";

    public Waits(Kind kind, Object base, int slot, Access access, BooleanSupplier ready, @Nullable Supplier<@Nullable Object> value,
            boolean foretold, Wait waiting) {
        this(kind, base, slot, access, Access.READ, ready, value, foretold, waiting);
    }

    public static Waits update(Kind kind, Object base, BooleanSupplier ready, Wait waiting) {
        return new Waits(kind, base, STATE, Access.UPDATE, ready, null, false, waiting);
    }

    public static Waits read(Kind kind, Object base, BooleanSupplier ready, Wait waiting) {
        return new Waits(kind, base, STATE, Access.READ, ready, null, false, waiting);
    }

    /** Like {@link #update}, and its outcome can be foretold: every operation at the location must come from {@link #operation}, {@link #attempt} or a wait of the same condition. */
    public static Waits lock(Kind kind, Object base, BooleanSupplier ready, Wait waiting) {
        return new Waits(kind, base, STATE, Access.UPDATE, ready, () -> ready.getAsBoolean() ? null : TAKEN, true, waiting);
    }

    /** Another operation at the same location. */
    public Operation operation(Kind other, boolean write) {
        return new Operation(other, base, slot, write ? Rule.UPDATE : Rule.READ, null, value, null, Wait.NOTHING);
    }

    /** Waits, deaf to interrupts. */
    public void untilReady(Machine machine) {
        come(machine);
        compensate();
        machine.step(!foretold ? guarded(() -> ready.getAsBoolean() ? access : Access.BLOCKED)
                : new Operation(kind, base, slot, Rule.LOCK, null, value, null, waiting));
    }

    /** Waits, and ends at an interrupt; as in methods that look first whether the thread is interrupted, and then whether there is anything to wait for. */
    public void interruptibly(Machine machine) throws InterruptedException {
        if (!Interrupts.possible(machine)) {
            untilReady(machine);
            return;
        }
        Interrupts.check(machine);
        come(machine);
        compensate();
        ControlledThread thread = Threads.self();
        machine.step(guarded(() -> ready.getAsBoolean() || thread.interrupted() ? access : Access.BLOCKED));
        if (!ready.getAsBoolean()) {
            Threads.throwIfInterrupted();
        }
    }

    /** Waits, and ends at an interrupt; as in methods that look first whether there is anything to wait for, and if there is nothing go on although the thread is interrupted. */
    public void unlessReady(Machine machine) throws InterruptedException {
        orWithdraw(machine, () -> {});
    }

    /** The same, but waits at most so long. */
    public boolean unlessReady(Machine machine, long nanoseconds) throws InterruptedException {
        return atMostOrWithdraw(machine, nanoseconds, () -> {});
    }

    /**
     * Waits where others know already that this thread does. One that has been interrupted goes on all the same if what it waits for comes first.
     *
     * @param withdraw makes others forget it, in the step in which the thread is found to be interrupted
     */
    public void orWithdraw(Machine machine, Runnable withdraw) throws InterruptedException {
        if (!Interrupts.possible(machine)) {
            untilReady(machine);
            return;
        }
        compensate();
        ControlledThread thread = Threads.self();
        if (thread.interrupted() && !ready.getAsBoolean()) {
            thread.cause = thread.interruptedAt;
        }
        machine.step(guarded(() -> ready.getAsBoolean() || thread.interrupted() ? access : Access.BLOCKED));
        if (!ready.getAsBoolean()) {
            withdraw.run();
            Threads.throwIfInterrupted();
        }
    }

    /** Tries now; whether it can go on is known in the same step. */
    public boolean attempt(Machine machine) {
        machine.step(!foretold ? guarded(() -> ready.getAsBoolean() ? access : vain)
                : new Operation(kind, base, slot, Rule.COMPARE, null, value, null, Wait.NOTHING));
        return ready.getAsBoolean();
    }

    /** Waits at most so long; the time may be over at any moment. */
    public boolean atMost(Machine machine, long nanoseconds) throws InterruptedException {
        if (nanoseconds >= FOREVER) {
            interruptibly(machine);
            return true;
        }
        Interrupts.check(machine);
        boolean done = inTime(machine, nanoseconds, true);
        if (!done && nanoseconds > 0) {
            Interrupts.check(machine);
        }
        return done;
    }

    /** Waits at most so long, deaf to interrupts. */
    public boolean deafAtMost(Machine machine, long nanoseconds) {
        if (nanoseconds >= FOREVER) {
            untilReady(machine);
            return true;
        }
        return inTime(machine, nanoseconds, false);
    }

    /** The same as {@link #orWithdraw} is to {@link #interruptibly}. */
    public boolean atMostOrWithdraw(Machine machine, long nanoseconds, Runnable withdraw) throws InterruptedException {
        if (nanoseconds >= FOREVER) {
            orWithdraw(machine, withdraw);
            return true;
        }
        boolean done = inTime(machine, nanoseconds, true);
        if (!done) {
            withdraw.run();
            Interrupts.check(machine);
        }
        return done;
    }

    private boolean inTime(Machine machine, long nanoseconds, boolean hears) {
        compensate();
        ControlledThread thread = Threads.self();
        boolean done;
        if (nanoseconds > 0 && machine.clock.isLong(nanoseconds)) {
            long deadline = machine.clock.deadline(thread, nanoseconds);
            thread.deadline = deadline;
            machine.step(guarded(
                    () -> ready.getAsBoolean() ? access
                            : (hears && thread.interrupted()) || machine.clock.reached(deadline) ? vain : Access.BLOCKED));
            thread.deadline = Long.MIN_VALUE;
            done = ready.getAsBoolean();
        } else {
            thread.beforeTime(machine);
            if (nanoseconds > 0) {
                thread.letPass(nanoseconds);
            }
            done = attempt(machine);
            thread.passed(!done);
            thread.afterTime(machine);
            if (!done) {
                thread.time += Math.max(0, nanoseconds);
            }
        }
        return done;
    }

    private void come(Machine machine) {
        if (kind == Kind.ACQUIRE && Queues.asked(machine)) {
            machine.step(operation(Kind.CALL, true));
        }
    }

    private void compensate() {
        PoolMembership pool = Threads.self().pool;
        if (pool != null && isCompensated()) {
            pool.blocks(ready);
        }
    }

    /** Whether the JDK waits so by {@link java.util.concurrent.ForkJoinPool#managedBlock}. */
    private boolean isCompensated() {
        return switch (waiting.what()) {
            case ELEMENT, ROOM, TAKER, GIVER, PHASE -> true;
            default -> false;
        };
    }

    private Operation guarded(Guard guard) {
        return new Operation(kind, base, slot, Rule.OTHER, null, value, guard, waiting);
    }
}
