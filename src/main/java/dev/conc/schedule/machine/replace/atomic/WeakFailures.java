package dev.conc.schedule.machine.replace.atomic;

import dev.conc.schedule.Kind;
import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.Operation;
import dev.conc.schedule.machine.Threads;
import dev.conc.schedule.machine.Waits;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Weak compare-and-sets that fail by themselves, once for each thread and place. Whether one does is a matter of the schedule: it does if a daemon, which is there for that alone, is faster.
 */
public final class WeakFailures {
    private static final String NAME = "spurious-failure";
    private static final IdentityHashMap<ControlledThread, Set<Integer>> ASKED = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(ASKED::clear);
    }

    private WeakFailures() {}

    /** Called by the rewritten code before a weak compare-and-set. */
    public static boolean fails(int site) {
        Machine machine = Machine.current;
        if (!machine.options().spurious() || !machine.controls()
                || !ASKED.computeIfAbsent(Threads.self(), _ -> new HashSet<>()).add(site)) {
            return false;
        }
        machine.site = site;
        Object race = new Object();
        boolean[] failed = {false};
        Thread daemon = new Thread(null, () -> {}, NAME);
        daemon.setDaemon(true);
        ControlledThread other = machine.create(daemon, () -> {
            machine.step(Operation.update(Kind.CALL, race, Waits.STATE));
            failed[0] = true;
        });
        other.virtualThread.start();
        machine.step(Operation.update(Kind.CALL, race, Waits.STATE));
        return failed[0];
    }
}
