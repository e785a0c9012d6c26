package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.VirtualClock;
import dev.conc.schedule.machine.Waits;
import dev.conc.schedule.rewritten.Replaces;
import dev.conc.schedule.rewritten.ReplacesStatic;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Parking: each thread has one permit. Parking does not end by itself unless spurious wake-ups are asked for. */
@Replaces(LockSupport.class)
public final class LockSupportHooks {
    private static final int PERMIT = Threads.ALIVE;

    private LockSupportHooks() {}

    @ReplacesStatic
    public static void park() {
        park(Long.MAX_VALUE);
    }

    @ReplacesStatic
    public static void park(@Nullable Object blocker) {
        park(Long.MAX_VALUE);
    }

    @ReplacesStatic
    public static void parkNanos(long nanoseconds) {
        if (nanoseconds > 0) {
            park(nanoseconds);
        }
    }

    @ReplacesStatic
    public static void parkNanos(@Nullable Object blocker, long nanoseconds) {
        parkNanos(nanoseconds);
    }

    @ReplacesStatic
    public static void parkUntil(long deadline) {
        parkNanos((deadline - VirtualClock.milliseconds()) * 1_000_000);
    }

    @ReplacesStatic
    public static void parkUntil(@Nullable Object blocker, long deadline) {
        parkUntil(deadline);
    }

    private static void park(long nanoseconds) {
        Machine machine = Machine.current;
        ControlledThread thread = Threads.self();
        Waits permit = new Waits(Kind.PARK, thread.programThread, PERMIT, Access.UPDATE, () -> thread.permit || thread.interrupted(), null,
                false, Wait.of(Wait.For.UNPARK));
        if (nanoseconds == Long.MAX_VALUE && !machine.options().spurious()) {
            permit.untilReady(machine);
        } else if (nanoseconds != Long.MAX_VALUE && machine.clock.isLong(nanoseconds) && !machine.options().spurious()) {
            long deadline = machine.clock.deadline(thread, nanoseconds);
            thread.deadline = deadline;
            machine.step(Operation.other(Kind.PARK, thread.programThread, PERMIT,
                    () -> thread.permit || thread.interrupted() || machine.clock.reached(deadline) ? Access.UPDATE : Access.BLOCKED,
                    Wait.of(Wait.For.UNPARK)));
            thread.deadline = Long.MIN_VALUE;
        } else {
            thread.beforeTime(machine);
            if (nanoseconds != Long.MAX_VALUE) {
                thread.letPass(nanoseconds);
            }
            machine.step(Operation.update(Kind.PARK, thread.programThread, PERMIT));
            thread.passed(!thread.permit && !thread.interrupted());
            thread.afterTime(machine);
            thread.time += thread.permit || nanoseconds == Long.MAX_VALUE ? 0 : nanoseconds;
        }
        thread.permit = false;
    }

    @ReplacesStatic
    public static void unpark(@Nullable Thread target) {
        if (target == null) {
            return;
        }
        Machine machine = Machine.current;
        machine.step(Operation.update(Kind.UNPARK, target, PERMIT));
        ControlledThread thread = machine.find(target);
        if (thread != null) {
            thread.permit = true;
        }
    }

    @ReplacesStatic
    public static @Nullable Object getBlocker(Thread thread) {
        return null;
    }

    @ReplacesStatic
    public static void setCurrentBlocker(@Nullable Object blocker) {
        // Only tools that look at threads from outside read it.
    }
}
