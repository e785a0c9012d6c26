package dev.conc.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command end with what it has when it is told to: by Ctrl-C, by {@code kill}, or because its terminal has gone. The first signal is the command's; one that comes after it does what
 * it did before, which ends the process at once.
 */
final class Interruption implements AutoCloseable {
    /** Signals that come so soon after another are the same wish: some send them to the process and to its group. */
    private static final Duration ONE_WISH = Duration.ofMillis(100);

    /** By their names; with each the code with which a process ends that they end. */
    private static final Map<String, Integer> SIGNALS = Map.of("INT", 130, "TERM", 143, "HUP", 129);

    private final Runnable ends;
    private final Map<String, Object> before = new HashMap<>();
    private boolean closed;
    private volatile @Nullable String signal;

    /** @param ends called once, in a thread of its own, with the first signal; is to return soon */
    Interruption(Runnable ends) {
        this.ends = ends;
        synchronized (this) {
            SIGNALS.keySet().forEach(name -> {
                Object handler = Signals.register(name, () -> come(name));
                if (handler != null) {
                    before.put(name, handler);
                }
            });
        }
    }

    private synchronized void come(String name) {
        if (signal == null && !closed) {
            signal = name;
            Thread.ofPlatform().daemon().name("interruption").start(() -> {
                ends.run();
                try {
                    Thread.sleep(ONE_WISH);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                close();
            });
        }
    }

    /** The code with which the command has to end; empty if nobody has told it to. */
    OptionalInt exitCode() {
        String come = signal;
        return come == null ? OptionalInt.empty() : OptionalInt.of(SIGNALS.getOrDefault(come, 1));
    }

    /** Whether it is the process that has to end, and not the command alone. */
    boolean endsProcess() {
        String come = signal;
        return come != null && !come.equals("INT");
    }

    /** From now on signals do what they did before. */
    @Override
    public synchronized void close() {
        closed = true;
        before.forEach(Signals::unregister);
        before.clear();
    }
}
