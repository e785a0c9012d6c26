package dev.conc.schedule.machine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Makes virtual threads with a scheduler of our own. The only place that reaches into the JDK: {@code java.lang.ThreadBuilders.newVirtualThread}, opened by
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED}.
 */
final class VirtualThreads {
    private static final MethodHandle NEW_VIRTUAL_THREAD = find();

    private VirtualThreads() {}

    private static MethodHandle find() {
        try {
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            return MethodHandles.privateLookupIn(builders, MethodHandles.lookup())
                .findStatic(builders, "newVirtualThread", MethodType.methodType(Thread.class, Executor.class, String.class, int.class, Runnable.class));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this JDK (" + Runtime.version() + ") does not let conc schedule virtual threads: " + changed.getMessage()
                + "; use JDK 25, and start it with --add-opens java.base/java.lang=ALL-UNNAMED", changed);
        }
    }

    /** An unstarted virtual thread whose continuation is handed to the scheduler whenever it can go on. */
    static Thread create(Executor scheduler, @Nullable String name, Runnable task) {
        try {
            return (Thread) NEW_VIRTUAL_THREAD.invokeExact(scheduler, name, 0, task);
        } catch (Throwable failed) {
            throw new IllegalStateException("a virtual thread could not be made: " + failed, failed);
        }
    }
}
