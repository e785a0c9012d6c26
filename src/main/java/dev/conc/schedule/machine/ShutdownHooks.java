package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Wait;
import java.util.ArrayList;
import java.util.List;

/** The program's shutdown hooks: threads that start when only daemons are left or the program exits. The execution ends with the last of them. */
public final class ShutdownHooks {
    private static final List<Thread> REGISTERED = new ArrayList<>();
    private static final List<ControlledThread> STARTED = new ArrayList<>();

    static {
        Machine.current.beforeEach(() -> {
            REGISTERED.clear();
            STARTED.clear();
        });
    }

    private ShutdownHooks() {}

    public static void add(Thread hook) {
        Machine.current.step(Library.CALL);
        if (!STARTED.isEmpty()) {
            throw new IllegalStateException("Shutdown in progress");
        }
        if (REGISTERED.contains(hook)) {
            throw new IllegalArgumentException("Hook previously registered");
        }
        REGISTERED.add(hook);
    }

    public static boolean remove(Thread hook) {
        Machine.current.step(Library.CALL);
        if (!STARTED.isEmpty()) {
            throw new IllegalStateException("Shutdown in progress");
        }
        return REGISTERED.remove(hook);
    }

    /** Starts the hooks; false if there are none, or they have been started. */
    static boolean begin(Machine machine) {
        if (REGISTERED.isEmpty() || !STARTED.isEmpty()) {
            return false;
        }
        for (Thread hook : REGISTERED) {
            hook.setDaemon(false);
            ControlledThread thread = machine.create(hook, Threads.body(hook));
            STARTED.add(thread);
            thread.virtualThread.start();
        }
        return true;
    }

    static boolean begun() {
        return !STARTED.isEmpty();
    }

    static boolean over() {
        return !STARTED.isEmpty() && STARTED.stream().allMatch(thread -> thread.ended);
    }

    /** What a thread that has called exit does for ever; a hook too, for which the others wait then. */
    static void await(Machine machine) {
        machine.step(Operation.local(Kind.WAIT, () -> Access.BLOCKED, Wait.of(Wait.For.SHUTDOWN_HOOKS)));
    }
}
