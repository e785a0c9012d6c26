package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import java.util.Arrays;

/**
 * Virtual time. Each thread's clock is the longest time that its causal past can have taken: a sleep adds to it, and a thread that reads what another has written
 * takes over the later of the two clocks, as in Lamport's "Time, Clocks, and the Ordering of Events" (1978). So the clock follows from the trace alone, and time passes in parallel.
 * What takes longer than {@link dev.conc.schedule.MachineOptions#delay} is over only when nothing else can run; then one clock for all jumps there. Under punctual time that one holds for
 * all threads.
 */
public final class VirtualClock {
    /** Where virtual time begins: midnight at the start of 2026, UTC. */
    private static final long EPOCH = 1_767_225_600_000L;
    /** What a look at the clock costs, so that a loop that waits for it ends. */
    private static final long LOOK = 100_000;

    private long[] written = new long[64];
    private long[] read = new long[64];
    private long now;

    void clear() {
        Arrays.fill(written, 0);
        Arrays.fill(read, 0);
        now = 0;
    }

    void step(ControlledThread thread, Access access, StepLog recording) {
        int location = thread.location;
        if (thread.cause >= 0) {
            thread.time = Math.max(thread.time, Machine.current.threads.get(recording.thread(thread.cause)).time);
        }
        if (location < 0) {
            return;
        }
        if (location >= written.length) {
            written = Arrays.copyOf(written, Math.max(2 * written.length, location + 1));
            read = Arrays.copyOf(read, written.length);
        }
        thread.time = Math.max(thread.time, written[location]);
        if (access == Access.UPDATE) {
            thread.time = Math.max(thread.time, read[location]);
            written[location] = thread.time;
        } else {
            read[location] = Math.max(read[location], thread.time);
        }
    }

    /** The time on the thread's clock, in nanoseconds since the program began. */
    public long look(ControlledThread thread) {
        if (Machine.current.options().punctual()) {
            return now += LOOK;
        }
        return thread.time += LOOK;
    }

    /** What {@link System#nanoTime} is for the running thread. */
    public static long nanoseconds() {
        return Machine.current.clock.look(Threads.self());
    }

    /** What {@link System#currentTimeMillis} is for the running thread. */
    public static long milliseconds() {
        return milliseconds(nanoseconds());
    }

    /** What {@link System#currentTimeMillis} is when {@link System#nanoTime} is so many nanoseconds. */
    public static long milliseconds(long nanoseconds) {
        return EPOCH + nanoseconds / 1_000_000;
    }

    public long deadline(ControlledThread thread, long nanoseconds) {
        long from = Machine.current.options().punctual() ? now : Math.max(now, thread.time);
        return nanoseconds > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + nanoseconds;
    }

    /** Whether what takes so many nanoseconds is over only when nothing else can run. */
    public boolean isLong(long nanoseconds) {
        return nanoseconds > Machine.current.options().delay();
    }

    /** Whether the clock for all has come so far. */
    public boolean reached(long deadline) {
        return now >= deadline;
    }

    /** Lets time pass until the first deadline that a thread waits for; returns whether there was one. */
    boolean advance(Machine machine) {
        long first = Long.MAX_VALUE;
        for (ControlledThread thread : machine.threads) {
            if (!thread.ended && thread.deadline > now) {
                first = Math.min(first, thread.deadline);
            }
        }
        if (first == Long.MAX_VALUE) {
            return false;
        }
        now = first;
        for (ControlledThread thread : machine.threads) {
            if (thread.deadline == now) {
                thread.time = Math.max(thread.time, now);
            }
        }
        return true;
    }
}
