package dev.conc.schedule.machine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls inside the JDK that hold a lock of the JDK's own while they call the program: its comparators, its functions. If the thread stopped there, others would wait for that lock for real. So what the
 * program does there, but wait, is part of the step in which the call began.
 */
public final class Undivided {
    private Undivided() {}

    /** Makes the call, and gives what it gives. */
    public static <T extends @Nullable Object> T call(Supplier<T> call) {
        ControlledThread thread = Machine.current.running;
        if (thread == null) {
            return call.get();
        }
        thread.undivided++;
        try {
            return call.get();
        } finally {
            thread.undivided--;
        }
    }
}
