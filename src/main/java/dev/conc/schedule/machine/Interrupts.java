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
            known = sites.calls("interrupt") || sites.calls("shutdownNow") || sites.calls("cancel") || sites.calls("invokeAny") || sites.calls("invokeAll");
            possible = known;
        }
        return known;
    }

    /** What an interruptible method does first. */
    static void check(Machine machine) throws InterruptedException {
        if (possible(machine)) {
            machine.step(Operation.read(Kind.READ, ThreadHooks.self().face, ThreadHooks.INTERRUPT));
            ThreadHooks.throwIfInterrupted();
        }
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
