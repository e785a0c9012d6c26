package dev.conc.ui.screen;

import java.io.IOException;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-Z for a process that has to do something first, as to give back its terminal. What follows is what would have followed without that: the whole group of processes is suspended,
 * with the workers and programs in it, and goes on with {@code fg}; where no shell could make it go on, nothing is suspended.
 */
public final class Suspension {
    private Suspension() {}

    /** What the signal does, so that it can do something else meanwhile. */
    public static @Nullable Object listen(Runnable suspend) {
        return Signals.register("TSTP", suspend);
    }

    /** The signal does again what it did before. */
    public static void unlisten(@Nullable Object before) {
        if (before != null) {
            Signals.unregister("TSTP", before);
        }
    }

    /** Suspends the group of this process; returns when it goes on. */
    public static void suspend() {
        Object listener = Signals.registerDefault("TSTP");
        try {
            // To be sent by a process of its own, which is suspended with the others: it ends when all go on.
            new ProcessBuilder("sh", "-c", "kill -TSTP 0").redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            // Nothing is suspended then.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            unlisten(listener);
        }
    }
}
