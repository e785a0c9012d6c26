package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Guard;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of a {@link CyclicBarrier}, as the JDK keeps it: rounds, those still to come, and the lock, which the last to come holds while it runs the action. Nobody arrives, looks or gives up
 * meanwhile. The JDK's own object is only asked for its parties and its action.
 */
final class Barrier {
    private static final IdentityHashMap<CyclicBarrier, Barrier> BARRIERS = new IdentityHashMap<>();
    private static final VarHandle ACTION = action();
    private static final long FOREVER = TimeUnit.DAYS.toNanos(365);

    /** One round of a barrier. */
    private static final class Round {
        boolean tripped;
        boolean broken;

        boolean over() {
            return tripped || broken;
        }
    }

    static {
        Machine.current.beforeEach(BARRIERS::clear);
    }

    private final CyclicBarrier barrier;
    private final int parties;
    private final @Nullable Runnable action;
    private Round round = new Round();
    /** How many are still to come in this round. */
    private int count;
    /** Who runs the action. */
    private @Nullable ControlledThread holder;

    private Barrier(CyclicBarrier barrier) {
        this.barrier = barrier;
        this.parties = barrier.getParties();
        this.count = parties;
        this.action = (Runnable) ACTION.get(barrier);
    }

    private static VarHandle action() {
        try {
            return MethodHandles.privateLookupIn(CyclicBarrier.class, MethodHandles.lookup()).findVarHandle(CyclicBarrier.class,
                    "barrierCommand", Runnable.class);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not let conc see the action of a CyclicBarrier: " + changed.getMessage()
                            + "; use JDK 25, and start it with --add-opens java.base/java.util.concurrent=ALL-UNNAMED",
                    changed);
        }
    }

    static Barrier of(CyclicBarrier barrier) {
        return BARRIERS.computeIfAbsent(barrier, Barrier::new);
    }

    /**
     * Arrives and waits for the others.
     *
     * @param nanoseconds how long at most
     */
    int await(long nanoseconds) throws InterruptedException, BrokenBarrierException, TimeoutException {
        Machine machine = Machine.current;
        boolean interrupted = Interrupts.found(machine);
        locked(machine, Kind.WAIT, Access.UPDATE);
        Round mine = round;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        if (interrupted) {
            breakUp();
            Threads.throwIfInterrupted();
        }
        int index = --count;
        if (index == 0) {
            trip(machine);
            return 0;
        }
        ControlledThread held = holder;
        holder = null;
        waitFor(machine, mine, nanoseconds);
        holder = held;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        return index;
    }

    /** Waits until a round is over; who gives up before breaks it in the same step. */
    private void waitFor(Machine machine, Round mine, long nanoseconds) throws InterruptedException, TimeoutException {
        ControlledThread thread = Threads.self();
        if (thread.pool != null) {
            thread.pool.blocks(mine::over);
        }
        boolean timed = nanoseconds < FOREVER;
        if (timed && (nanoseconds <= 0 || !machine.options().punctual())) {
            thread.beforeTime(machine);
            machine.step(end(mine, () -> true));
            thread.afterTime(machine);
        } else {
            waitFor(machine, thread, mine, timed ? machine.clock.deadline(thread, nanoseconds) : Long.MIN_VALUE);
        }
        if (mine.over()) {
            return;
        }
        breakUp();
        if (!timed) {
            Threads.throwIfInterrupted();
        }
        if (nanoseconds > 0) {
            Interrupts.check(machine);
            thread.time += nanoseconds;
        }
        throw new TimeoutException();
    }

    /** @param deadline in virtual time, {@link Long#MIN_VALUE} for none */
    private void waitFor(Machine machine, ControlledThread thread, Round mine, long deadline) {
        boolean deaf = !Interrupts.possible(machine);
        if (!deaf && thread.interrupted()) {
            thread.cause = thread.interruptedAt;
        }
        thread.deadline = deadline;
        machine.step(end(mine,
                () -> (!deaf && thread.interrupted()) || (deadline != Long.MIN_VALUE && machine.clock.reached(deadline))));
        thread.deadline = Long.MIN_VALUE;
    }

    /** @param givesUp whether the thread may go on though the round is not over */
    private Operation end(Round mine, BooleanSupplier givesUp) {
        return other(Kind.WAIT,
                () -> holder != null ? Access.BLOCKED
                        : mine.over() ? Access.READ : givesUp.getAsBoolean() ? Access.UPDATE : Access.BLOCKED);
    }

    private Operation other(Kind kind, Guard guard) {
        return Operation.other(kind, barrier, Waits.STATE, guard, Wait.of(Wait.For.BARRIER));
    }

    /** A step of who holds the lock then: only if no other thread does. */
    private void locked(Machine machine, Kind kind, Access access) {
        ControlledThread self = machine.running;
        machine.step(other(kind, () -> holder == null || holder == self ? access : Access.BLOCKED));
    }

    private void trip(Machine machine) {
        if (action != null) {
            ControlledThread before = holder;
            holder = Threads.self();
            boolean done = false;
            try {
                action.run();
                done = true;
            } finally {
                machine.step(Operation.update(Kind.NOTIFY, barrier, Waits.STATE));
                holder = before;
                if (!done) {
                    breakUp();
                }
            }
        }
        round.tripped = true;
        next();
    }

    private void breakUp() {
        round.broken = true;
        count = parties;
    }

    private void next() {
        round = new Round();
        count = parties;
    }

    void reset() {
        locked(Machine.current, Kind.NOTIFY, Access.UPDATE);
        breakUp();
        next();
    }

    boolean broken() {
        locked(Machine.current, Kind.READ, Access.READ);
        return round.broken;
    }

    int waiting() {
        locked(Machine.current, Kind.READ, Access.READ);
        return parties - count;
    }
}
