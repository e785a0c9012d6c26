package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.rewritten.SiteTable;
import dev.conc.schedule.steps.AskedCall;
import org.jspecify.annotations.Nullable;

/** Interrupts of waits. Programs that interrupt nobody are spared the steps that notice it. */
public final class Interrupts {
    private static @Nullable Boolean possible;

    private Interrupts() {}

    public static boolean possible(Machine machine) {
        Boolean known = possible;
        if (known == null) {
            SiteTable sites = machine.sites();
            known = sites.calls(AskedCall.INTERRUPTS) || sites.calls(AskedCall.INTERRUPTS_TASKS) || sites.usesTaskScopes();
            possible = known;
        }
        return known;
    }

    /** Looks whether the calling thread is interrupted: by the program, or else by the JDK, whose interrupts are part of its calls. */
    public static Operation look(Machine machine, Kind kind) {
        return machine.sites().calls(AskedCall.INTERRUPTS) ? Operation.read(kind, Threads.self().programThread, Threads.INTERRUPT)
                : Operation.read(kind, Library.INSIDE, 0);
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
        machine.step(look(machine, Kind.READ));
        return Threads.self().interrupted();
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
