package dev.conc.schedule.machine.replace.thread;

import dev.conc.schedule.machine.Uncaught;
import dev.conc.schedule.rewritten.Replaces;

/** Groups of threads as handlers of exceptions. */
@Replaces(ThreadGroup.class)
public final class ThreadGroupHooks {
    private ThreadGroupHooks() {}

    public static void uncaughtException(ThreadGroup group, Thread thread, Throwable uncaught) {
        Uncaught.handOn(group, thread, uncaught);
    }
}
