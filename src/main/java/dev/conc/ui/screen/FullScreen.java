package dev.conc.ui.screen;

import dev.conc.problem.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The terminal while a full screen is shown: raw keys, the alternate screen, no cursor. It is given back as it was, and open, also when the
 * process is told to end.
 */
public final class FullScreen implements Display, AutoCloseable {
    private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[2J";
    /** A terminal without an alternate screen would keep what was drawn, so that is cleared first. */
    private static final String LEAVE = "\u001b[0m\u001b[H\u001b[2J\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l";

    /** Ends what a program may have left behind that was killed: reports of the mouse, marked pastes, other codes for keys. */
    private static final String RESET = "\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l\u001b[?2004l\u001b[?1l\u001b>";

    /** How long a thread that reads keys may take to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Size USUAL = Size.of(80, 24);

    private final Terminal terminal;
    private Attributes before;
    private final AtomicBoolean left = new AtomicBoolean();
    private final Thread leaveAtExit = new Thread(this::leaveRaw);
    private @Nullable Thread keys;
    private @Nullable NestedScreen reader;
    /** Whether keys are read by nobody for a while, or no more. */
    private volatile boolean silent;
    private @Nullable Object suspending;
    /** Whether the terminal is somebody else's for a while, and is not to be given back to them. */
    private volatile boolean away;

    private FullScreen(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
        Runtime.getRuntime().addShutdownHook(leaveAtExit);
        write(ENTER);
    }

    /**
     * Takes over the terminal of this process.
     *
     * @throws Problem if it has none that can be driven
     */
    public static FullScreen open() {
        Terminal terminal = ProcessTerminal.get();
        // Of the signals, a change of size alone is JLine's business; the others end the process as usual.
        Signals.register("WINCH", () -> terminal.raise(Terminal.Signal.WINCH));
        FullScreen screen = new FullScreen(terminal);
        screen.suspending = screen.listenToSuspension();
        // JLine raises it also for a Ctrl-Z that it reads.
        terminal.handle(Terminal.Signal.TSTP, _ -> screen.suspend());
        return screen;
    }

    /** Takes over a given terminal. */
    public static FullScreen over(Terminal terminal) {
        return new FullScreen(terminal);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** The size in columns and rows; 80x24 where the terminal does not say. */
    @Override
    public Size size() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && size.getRows() > 0 ? size : USUAL;
    }

    /** Hands keys to a screen, read in a thread of its own until this is closed: after that, no key is taken from whoever reads the terminal next. */
    public void handKeysTo(NestedScreen screen) {
        reader = screen;
        silent = false;
        keys = Thread.ofPlatform().daemon().name("keys").start(() -> {
            new KeyReader(terminal).handTo(screen);
            if (!silent) {
                screen.hangUp();
            }
        });
    }

    private @Nullable Object listenToSuspension() {
        return Suspension.listen(() -> terminal.raise(Terminal.Signal.TSTP));
    }

    /** What has the terminal for a while. */
    public interface Absence<T> {
        T perform() throws InterruptedException;
    }

    /**
     * Gives the terminal back as it was, to a program that draws on it and reads keys itself, and takes it again, blank, when that is done.
     * For who shows the
     * screen.
     */
    public <T> T giveBack(Absence<T> absence) throws InterruptedException {
        NestedScreen reading = reader;
        endKeys();
        KeyReader.stopWaiting(terminal);
        boolean suspensible = suspending != null;
        // A Ctrl-Z is for that program, and suspends this one with it.
        Suspension.unlisten(suspending);
        try {
            write(LEAVE);
            terminal.setAttributes(before);
            away = true;
            return absence.perform();
        } finally {
            away = false;
            suspending = suspensible ? listenToSuspension() : null;
            takeAgain();
            if (reading != null) {
                handKeysTo(reading);
            }
        }
    }

    private void takeAgain() {
        try {
            // A program that was killed may have left it otherwise.
            terminal.setAttributes(before);
            terminal.enterRawMode();
            write(RESET + ENTER);
        } catch (IOError | RuntimeException e) {
            // The terminal is gone: whoever reads keys from it notices.
        }
    }

    @Override
    public void onResize(Runnable listener) {
        terminal.handle(Terminal.Signal.WINCH, _ -> listener.run());
    }

    /** Waits while the terminal is given back. */
    @Override
    public synchronized void write(String sequences) {
        terminal.writer().write(sequences);
        terminal.writer().flush();
    }

    /** Ctrl-Z, or its signal: the terminal is given back as it was until the learner comes back, and is drawn anew then, in the size that it has by then. */
    private void suspend() {
        synchronized (this) {
            if (left.get()) {
                return;
            }
            try {
                write(LEAVE);
                terminal.setAttributes(before);
                away = true;
                Suspension.suspend();
                away = false;
                before = terminal.enterRawMode();
                write(ENTER);
            } catch (IOError | RuntimeException e) {
                // The terminal is gone: whoever reads keys from it notices.
            }
        }
        terminal.raise(Terminal.Signal.WINCH);
    }

    @Override
    public void close() {
        Suspension.unlisten(suspending);
        endKeys();
        if (left.compareAndSet(false, true)) {
            try {
                write(LEAVE);
                terminal.setAttributes(before);
                // Whoever listened to changes of the size is there no more.
                terminal.handle(Terminal.Signal.WINCH, Terminal.SignalHandler.SIG_DFL);
                terminal.handle(Terminal.Signal.TSTP, Terminal.SignalHandler.SIG_DFL);
            } catch (IOError | RuntimeException e) {
                // The terminal is gone, and with it what would be given back.
            }
        }
        try {
            Runtime.getRuntime().removeShutdownHook(leaveAtExit);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook finds nothing left to do.
        }
    }

    private void endKeys() {
        Thread reading = keys;
        if (reading == null) {
            return;
        }
        silent = true;
        reading.interrupt();
        try {
            reading.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes past the terminal object, whose own shutdown hook may have closed it. */
    private void leaveRaw() {
        if (!left.compareAndSet(false, true) || away) {
            return;
        }
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(LEAVE.getBytes(StandardCharsets.US_ASCII));
            terminal.setAttributes(before);
        } catch (IOException | IOError | RuntimeException e) {
            // The terminal is gone.
        }
    }
}
