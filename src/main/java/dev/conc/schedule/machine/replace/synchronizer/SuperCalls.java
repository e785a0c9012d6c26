package dev.conc.schedule.machine.replace.synchronizer;

import dev.conc.schedule.Kind;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Waits;

/** The steps before calls by {@code super} of methods of the JDK that are then called themselves. */
public final class SuperCalls {
    private SuperCalls() {}

    /** Called by the rewritten code before a latch counts down. */
    public static void countDown(Object latch, int site) {
        Machine machine = Machine.current;
        machine.site = site;
        machine.step(Operation.update(Kind.NOTIFY, latch, Waits.STATE));
    }

    /** Called by the rewritten code before the count of a latch is read. */
    public static void look(Object latch, int site) {
        Machine machine = Machine.current;
        machine.site = site;
        machine.step(Operation.read(Kind.READ, latch, Waits.STATE));
    }
}
