package dev.conc.schedule.machine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Makes virtual threads with a scheduler of our own. Reaches into the JDK, to {@code java.lang.ThreadBuilders.newVirtualThread} and the inheritable thread-locals and the target of a thread, which
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED} allows.
 */
final class VirtualThreads {
    /** The characteristic, of {@code java.lang.Thread}, of a thread that takes no inheritable thread-locals from the one that makes it. */
    private static final int INHERITS_NOTHING = 1 << 2;

    private static final MethodHandle NEW_VIRTUAL_THREAD = find();
    private static final VarHandle INHERITED = inherited();
    private static final VarHandle STATE;
    /** The states of a virtual thread that waits for a monitor, and of one that has waited and is about to be handed to its scheduler. */
    private static final int BLOCKED;
    private static final int UNBLOCKED;
    private static final VarHandle HOLDER;
    private static final VarHandle TARGET;

    static {
        try {
            Class<?> holder = Class.forName("java.lang.Thread$FieldHolder");
            HOLDER = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup()).findVarHandle(Thread.class, "holder", holder);
            TARGET = MethodHandles.privateLookupIn(holder, MethodHandles.lookup()).findVarHandle(holder, "task", Runnable.class);
            Class<?> virtual = Class.forName("java.lang.VirtualThread");
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(virtual, MethodHandles.lookup());
            STATE = inside.findVarHandle(virtual, "state", int.class);
            BLOCKED = (int) inside.findStaticVarHandle(virtual, "BLOCKED", int.class).get();
            UNBLOCKED = (int) inside.findStaticVarHandle(virtual, "UNBLOCKED", int.class).get();
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this JDK (" + Runtime.version()
                    + ") keeps the state of threads where conc does not know: " + changed.getMessage() + "; use JDK 25", changed);
        }
    }

    private VirtualThreads() {}

    private static MethodHandle find() {
        try {
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            return MethodHandles.privateLookupIn(builders, MethodHandles.lookup())
                    .findStatic(builders, "newVirtualThread",
                            MethodType.methodType(Thread.class, Executor.class, String.class, int.class, Runnable.class));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not let conc schedule virtual threads: " + changed.getMessage()
                            + "; use JDK 25, and start it with --add-opens java.base/java.lang=ALL-UNNAMED",
                    changed);
        }
    }

    private static VarHandle inherited() {
        try {
            return MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
                    .findVarHandle(Thread.class, "inheritableThreadLocals", Class.forName("java.lang.ThreadLocal$ThreadLocalMap"));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this JDK (" + Runtime.version()
                    + ") keeps inheritable thread-locals where conc does not know: " + changed.getMessage() + "; use JDK 25", changed);
        }
    }

    /** An unstarted virtual thread whose continuation is handed to the scheduler whenever it can go on. */
    static Thread create(Executor scheduler, @Nullable String name, Runnable task) {
        try {
            return (Thread) NEW_VIRTUAL_THREAD.invokeExact(scheduler, name, INHERITS_NOTHING, task);
        } catch (Throwable failed) {
            throw new IllegalStateException("a virtual thread could not be made: " + failed, failed);
        }
    }

    /** Whether a virtual thread that is not being run waits for a monitor, or has waited and nobody has run it since. {@link Thread#getState} does not tell the latter from one that has yielded. */
    static boolean waitsForMonitor(Thread thread) {
        int state = (int) STATE.getVolatile(thread);
        return state == BLOCKED || state == UNBLOCKED;
    }

    /** What a platform thread runs by {@link Thread#run}, if that is not overridden; null for nothing. */
    static @Nullable Runnable target(Thread thread) {
        return (Runnable) TARGET.get(HOLDER.get(thread));
    }

    /** Gives a thread that has not begun the inheritable thread-locals of another that never will: as they were when that one was made. */
    static void inherit(Thread thread, Thread from) {
        INHERITED.set(thread, INHERITED.get(from));
    }
}
