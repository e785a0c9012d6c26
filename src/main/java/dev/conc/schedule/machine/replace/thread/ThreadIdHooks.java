package dev.conc.schedule.machine.replace.thread;

import dev.conc.schedule.machine.ControlledThread;
import dev.conc.schedule.machine.Machine;
import dev.conc.schedule.rewritten.Replaces;
import java.util.IdentityHashMap;

/** Identifiers of threads: the JDK counts on from one execution to the next; here main is 1, and the others are numbered in the order in which the program asks. */
@Replaces(Thread.class)
public final class ThreadIdHooks {
    private static final long FIRST = 30;
    private static final IdentityHashMap<Thread, Long> IDS = new IdentityHashMap<>();

    static {
        Machine.current.beforeEach(IDS::clear);
    }

    private ThreadIdHooks() {}

    public static long threadId(Thread thread) {
        ControlledThread known = Machine.current.find(thread);
        return known != null && known.number == 0 ? 1 : IDS.computeIfAbsent(thread, unseen -> FIRST + IDS.size());
    }

    public static long getId(Thread thread) {
        return threadId(thread);
    }

    public static String toString(Thread thread) {
        if (thread.isVirtual()) {
            return "VirtualThread[#" + threadId(thread) + (thread.getName().isEmpty() ? "" : "," + thread.getName()) + "]/runnable";
        }
        return "Thread[#" + threadId(thread) + "," + thread.getName() + "," + thread.getPriority() + ",main]";
    }
}
