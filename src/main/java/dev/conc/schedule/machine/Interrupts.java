package dev.conc.schedule.machine;

import dev.conc.schedule.Kind;
import dev.conc.schedule.instrument.SiteTable;
import org.jspecify.annotations.Nullable;

/** Interrupts of waits. Programs that interrupt nobody are spared the steps that notice it. */
final class Interrupts {
    private static @Nullable Boolean possible;

    private Interrupts() {}

    static boolean possible(Machine machine) {
        Boolean known = possible;
        if (known == null) {
            SiteTable sites = machine.sites();
            known = sites.calls("interrupt") || sites.calls("shutdownNow") || sites.calls("cancel") || sites.calls("invokeAny") || sites.calls("invokeAll")
                || sites.calls(StructuredTaskScopeHooks.NAME);
            possible = known;
        }
        return known;
    }

    /** Looks whether the calling thread is interrupted: by the program, or else by the JDK, whose interrupts are part of its calls. */
    static Operation look(Machine machine, Kind kind) {
        return machine.sites().calls("interrupt") ? Operation.read(kind, ThreadHooks.self().face, ThreadHooks.INTERRUPT) : Operation.read(kind, Library.INSIDE, 0);
    }

    /** What an interruptible method does first. */
    static void check(Machine machine) throws InterruptedException {
        if (found(machine)) {
            ThreadHooks.throwIfInterrupted();
        }
    }

    /** Looks, in a step, whether the calling thread is interrupted. */
    static boolean found(Machine machine) {
        if (!possible(machine)) {
            return false;
        }
        machine.step(look(machine, Kind.READ));
        return ThreadHooks.self().interrupted();
    }

    /** After the JDK may have interrupted threads by itself: those that wait outside the JDK are told. */
    static void spread(Machine machine) {
        for (ControlledThread thread : machine.threads) {
            if (!thread.ended) {
                ThreadHooks.noticed(machine, thread);
            }
        }
    }
}
