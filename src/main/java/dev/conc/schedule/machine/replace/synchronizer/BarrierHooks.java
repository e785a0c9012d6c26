package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.Interrupts;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesConstructor;
import java.util.IdentityHashMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Cyclic barriers: an arrival is a step; those that wait go on when the last has come, in any order. */
@Replaces(CyclicBarrier.class)
public final class BarrierHooks {
    private static final IdentityHashMap<CyclicBarrier, BarrierHooks> BARRIERS = new IdentityHashMap<>();

    /** One round of a barrier. */
    private static final class Round {
        boolean tripped;
        boolean broken;
        int waiting;

        boolean over() {
            return tripped || broken;
        }
    }

    static {
        Machine.current.beforeEach(BARRIERS::clear);
    }

    private final @Nullable Runnable action;
    private Round round = new Round();

    private BarrierHooks(@Nullable Runnable action) {
        this.action = action;
    }

    @ReplacesConstructor
    public static CyclicBarrier create(int parties) {
        return create(parties, null);
    }

    @ReplacesConstructor
    public static CyclicBarrier create(int parties, @Nullable Runnable action) {
        CyclicBarrier barrier = new CyclicBarrier(parties);
        BARRIERS.put(barrier, new BarrierHooks(action));
        return barrier;
    }

    private static BarrierHooks of(CyclicBarrier barrier) {
        return BARRIERS.computeIfAbsent(barrier, foreign -> new BarrierHooks(null));
    }

    public static int await(CyclicBarrier barrier) throws InterruptedException, BrokenBarrierException {
        try {
            return await(barrier, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (TimeoutException never) {
            throw new IllegalStateException(never);
        }
    }

    public static int await(CyclicBarrier barrier, long time, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        Machine machine = Machine.current;
        BarrierHooks state = of(barrier);
        boolean interrupted = Interrupts.found(machine);
        machine.step(Operation.update(Kind.WAIT, barrier, Waits.STATE));
        Round round = state.round;
        if (round.broken) {
            throw new BrokenBarrierException();
        }
        if (interrupted) {
            round.broken = true;
            Threads.throwIfInterrupted();
        }
        int index = barrier.getParties() - 1 - round.waiting;
        if (index == 0) {
            state.trip(machine, barrier, round);
            return 0;
        }
        round.waiting++;
        Waits others = new Waits(Kind.WAIT, barrier, Waits.STATE, Access.READ, round::over, null, false, Wait.of(Wait.For.BARRIER));
        boolean inTime;
        try {
            inTime = others.atMost(machine, unit.toNanos(time));
        } catch (InterruptedException interrupt) {
            machine.step(Operation.update(Kind.WAIT, barrier, Waits.STATE));
            if (!round.over()) {
                round.broken = true;
                throw interrupt;
            }
            // The others have come in the meantime: it goes on with them, and stays interrupted.
            Threads.self().virtualThread.interrupt();
            inTime = true;
        }
        if (!inTime) {
            machine.step(Operation.update(Kind.WAIT, barrier, Waits.STATE));
            round.broken |= !round.tripped;
            throw new TimeoutException();
        }
        if (round.broken) {
            throw new BrokenBarrierException();
        }
        return index;
    }

    private void trip(Machine machine, CyclicBarrier barrier, Round last) {
        if (action != null) {
            boolean done = false;
            try {
                action.run();
                done = true;
            } finally {
                machine.step(Operation.update(Kind.NOTIFY, barrier, Waits.STATE));
                last.broken |= !done;
            }
        }
        last.tripped = true;
        round = new Round();
    }

    public static void reset(CyclicBarrier barrier) {
        Machine.current.step(Operation.update(Kind.NOTIFY, barrier, Waits.STATE));
        BarrierHooks state = of(barrier);
        state.round.broken = true;
        state.round = new Round();
    }

    public static boolean isBroken(CyclicBarrier barrier) {
        Machine.current.step(Operation.read(Kind.READ, barrier, Waits.STATE));
        return of(barrier).round.broken;
    }

    public static int getNumberWaiting(CyclicBarrier barrier) {
        Machine.current.step(Operation.read(Kind.READ, barrier, Waits.STATE));
        return of(barrier).round.waiting;
    }
}
