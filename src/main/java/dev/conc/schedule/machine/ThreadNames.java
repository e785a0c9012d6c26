package dev.conc.schedule.machine;

/** Names threads as the JDK does, but counted anew for each execution. */
public final class ThreadNames {
    private static int unnamed;

    static {
        Machine.current.beforeEach(() -> unnamed = 0);
    }

    private ThreadNames() {}

    /** The thread object that the program sees as its main thread. */
    static Thread main() {
        Thread main = new Thread(null, null, "main", 0, false);
        main.setDaemon(false);
        main.setContextClassLoader(StaticState.loader());
        return main;
    }

    /** Called by the rewritten code after a thread has been made without a name. */
    public static void nameNext(Thread thread) {
        name(thread);
        inherit(thread);
    }

    public static void name(Thread thread) {
        thread.setName("Thread-" + unnamed++);
    }

    /** Called by the rewritten code after a thread has been made with a name. What it inherits comes from the thread that the program sees, not from the virtual one that carries it. */
    public static void inherit(Thread thread) {
        ControlledThread maker = Machine.current.running;
        if (maker != null && !thread.isVirtual()) {
            thread.setDaemon(maker.programThread.isDaemon());
        }
    }
}
