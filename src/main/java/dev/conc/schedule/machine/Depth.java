package dev.conc.schedule.machine;

/**
 * How deep a thread is in methods that may call themselves. The stack of a real thread overflows a little earlier or later each time, depending on what has been compiled; here it does so
 * at the same call in every execution.
 */
public final class Depth {
    /** In a stack of 1 MiB, the default, programs get about as far. */
    private static final int MOST = 8_000;

    private Depth() {}

    /** Called by the rewritten code at the beginning of a method that may call itself. */
    public static void enter() {
        ControlledThread thread = Machine.current.running;
        if (thread != null && ++thread.depth > MOST) {
            thread.depth--;
            throw new StackOverflowError();
        }
    }

    /** Called by the rewritten code where such a method ends. */
    public static void leave() {
        ControlledThread thread = Machine.current.running;
        if (thread != null) {
            thread.depth--;
        }
    }
}
