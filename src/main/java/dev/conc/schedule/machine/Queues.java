package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.steps.AskedCall;
import org.jspecify.annotations.Nullable;

/** Who waits for a lock or a semaphore. Programs that do not ask for it are spared the steps that make it a matter of the schedule: there, to come to a lock that is taken is none. */
public final class Queues {
    private static @Nullable Boolean asked;

    private Queues() {}

    /** Whether a thread has to take a step when it comes to a lock. */
    static boolean asked(Machine machine) {
        Boolean known = asked;
        if (known == null) {
            known = machine.sites().calls(AskedCall.LOOKS_AT_QUEUES);
            asked = known;
        }
        return known;
    }

    public static int length(Object lock) {
        return (int) Machine.current.threads.stream().filter(thread -> waits(thread, lock)).count();
    }

    public static boolean contains(Object lock, Thread thread) {
        ControlledThread known = Machine.current.find(thread);
        return known != null && waits(known, lock);
    }

    private static boolean waits(ControlledThread thread, Object lock) {
        Operation next = thread.ended ? null : thread.operation;
        return next != null && next.kind() == Kind.ACQUIRE && next.base() == lock && next.access() == Access.BLOCKED;
    }
}
