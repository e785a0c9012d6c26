package dev.conc.ui.screen;

import dev.conc.problem.Problem;
import java.io.IOError;
import java.time.Duration;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Reads keys from a terminal on which plain text is printed, without showing them. It is given back as it was, also when the process is told to end. */
public final class KeyWatch implements AutoCloseable {
    /** How long the thread that reads keys may take to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final Attributes before;
    private final Thread giveBackAtExit = new Thread(this::giveBack);
    private final Thread reading;
    private final @Nullable Object suspending;

    private KeyWatch(Terminal terminal, Consumer<Key> told) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
        Runtime.getRuntime().addShutdownHook(giveBackAtExit);
        // JLine raises it also for a Ctrl-Z that it reads.
        terminal.handle(Terminal.Signal.TSTP, _ -> suspend());
        suspending = Suspension.listen(() -> terminal.raise(Terminal.Signal.TSTP));
        reading = Thread.ofPlatform().daemon().name("keys").start(() -> {
            KeyReader keys = new KeyReader(terminal);
            for (Key key = keys.next(); key != null; key = keys.next()) {
                told.accept(key);
            }
        });
    }

    /**
     * Reads the keys of this process's terminal from now on.
     *
     * @param told of each key, by a thread of its own
     * @throws Problem if this process has no terminal that can be driven
     */
    public static KeyWatch open(Consumer<Key> told) {
        return new KeyWatch(ProcessTerminal.get(), told);
    }

    private void suspend() {
        giveBack();
        Suspension.suspend();
        try {
            terminal.enterRawMode();
        } catch (IOError | RuntimeException e) {
            // The terminal is gone.
        }
    }

    private void giveBack() {
        try {
            terminal.setAttributes(before);
        } catch (IOError | RuntimeException e) {
            // The terminal is gone, and with it what would be given back.
        }
    }

    @Override
    public void close() {
        Suspension.unlisten(suspending);
        terminal.handle(Terminal.Signal.TSTP, Terminal.SignalHandler.SIG_DFL);
        reading.interrupt();
        try {
            reading.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(giveBackAtExit);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook gives it back once more.
        }
    }
}
