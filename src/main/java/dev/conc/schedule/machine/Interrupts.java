package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.rewritten.SiteTable;
import dev.conc.schedule.steps.AskedCall;
import org.jspecify.annotations.Nullable;

/**
 * Whether threads are interrupted, and what waits make of it. To look is a step that reads; to take note of an interrupt, so that the thread is interrupted no longer, is one that updates.
 * Programs that interrupt nobody are spared the steps of waits that look.
 */
public final class Interrupts {
    private static @Nullable Boolean possible;
    private static @Nullable Boolean byTheJdk;

    private Interrupts() {}

    public static boolean possible(Machine machine) {
        Boolean known = possible;
        if (known == null) {
            known = machine.sites().calls(AskedCall.INTERRUPTS) || byTheJdk(machine);
            possible = known;
        }
        return known;
    }

    /** Whether the JDK may interrupt threads by itself, as part of its calls. */
    private static boolean byTheJdk(Machine machine) {
        Boolean known = byTheJdk;
        if (known == null) {
            SiteTable sites = machine.sites();
            known = sites.calls(AskedCall.INTERRUPTS_TASKS) || sites.usesTaskScopes() || closingEndsTasks(machine);
            byTheJdk = known;
        }
        return known;
    }

    /** Whether a thread that closes an executor might be interrupted, which ends the tasks that are still running. */
    public static boolean closingEndsTasks(Machine machine) {
        return machine.sites().calls(AskedCall.INTERRUPTS) && machine.sites().calls(AskedCall.CLOSES);
    }

    /** Whether somebody might interrupt a thread. The JDK interrupts only those that run tasks, never the first one. */
    public static boolean reach(Machine machine, ControlledThread thread) {
        return machine.sites().calls(AskedCall.INTERRUPTS) || (byTheJdk(machine) && thread.number > 0);
    }

    /** With {@link #slot}, the location that says whether a thread is interrupted: its own, or the inside of the JDK where that may change it. */
    static Object base(Machine machine, Thread programThread) {
        return byTheJdk(machine) ? Library.INSIDE : programThread;
    }

    static int slot(Machine machine) {
        return byTheJdk(machine) ? 0 : Threads.INTERRUPT;
    }

    /** Looks whether a thread is interrupted. */
    public static Operation look(Machine machine, Thread programThread, Kind kind) {
        return Operation.read(kind, base(machine, programThread), slot(machine));
    }

    /** Makes a thread interrupted, or no longer so. */
    public static Operation change(Machine machine, Thread programThread, Kind kind) {
        return Operation.update(kind, base(machine, programThread), slot(machine));
    }

    /** What an interruptible method does first. */
    public static void check(Machine machine) throws InterruptedException {
        if (found(machine)) {
            Threads.throwIfInterrupted();
        }
    }

    /** Looks, in a step, whether the calling thread is interrupted. */
    public static boolean found(Machine machine) {
        if (!possible(machine)) {
            return false;
        }
        machine.step(look(machine, Threads.self().programThread, Kind.READ));
        return Threads.self().interrupted();
    }

    /** The calling thread, which is interrupted, takes note of it, and is so no longer; in a step of its own where others may see that. */
    public static void note(Machine machine) {
        if (machine.sites().calls(AskedCall.LOOKS_AT_INTERRUPTS)) {
            machine.step(change(machine, Threads.self().programThread, Kind.READ));
        }
        boolean ignored = Thread.interrupted();
    }

    /** The calling thread, which has taken note of an interrupt, is interrupted again. */
    public static void again(Machine machine) {
        machine.step(change(machine, Threads.self().programThread, Kind.INTERRUPT));
        Threads.self().virtualThread.interrupt();
    }

    /** After the JDK may have interrupted threads by itself: those that wait outside the JDK are told. */
    public static void spread(Machine machine) {
        for (ControlledThread thread : machine.threads) {
            if (!thread.ended) {
                Threads.noticed(machine, thread);
            }
        }
    }
}
