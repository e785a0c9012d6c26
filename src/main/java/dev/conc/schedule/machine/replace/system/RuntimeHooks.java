package dev.conc.schedule.machine.replace.system;

import dev.conc.schedule.machine.Library;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.machine.ShutdownHooks;
import dev.conc.schedule.rewritten.Processors;
import dev.conc.schedule.rewritten.Replaces;

/** The virtual machine as the program sees it. */
@Replaces(Runtime.class)
public final class RuntimeHooks {
    private RuntimeHooks() {}

    public static int availableProcessors(Runtime runtime) {
        return Processors.COUNT;
    }

    public static void exit(Runtime runtime, int status) {
        SystemHooks.exit(status);
    }

    public static void halt(Runtime runtime, int status) {
        Machine machine = Machine.current;
        machine.step(Library.EXIT);
        machine.halt();
    }

    public static void addShutdownHook(Runtime runtime, Thread hook) {
        ShutdownHooks.add(hook);
    }

    public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
        return ShutdownHooks.remove(hook);
    }

    public static long maxMemory(Runtime runtime) {
        return 1L << 30;
    }

    public static void gc(Runtime runtime) {
        // Collecting what is unreachable changes nothing that a schedule could see.
    }
}
