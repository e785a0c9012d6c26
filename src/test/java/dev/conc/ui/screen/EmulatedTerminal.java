package dev.conc.ui.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;

/** A terminal whose keys the test presses and whose screen it reads. */
public final class EmulatedTerminal {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final ScreenTerminal screen;
    private final Line terminal;
    @SuppressWarnings("JdkObsolete") // One thread writes it and another reads it.
    private final StringBuffer written = new StringBuffer();

    public EmulatedTerminal(int width, int height) {
        screen = new ScreenTerminal(width, height);
        try {
            terminal = new Line(new Screen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.setSize(Size.of(width, height));
    }

    public static final class Line extends LineDisciplineTerminal {
        private volatile String lastAttributes = "";

        Line(OutputStream screen) throws IOException {
            super("emulated", "xterm-256color", screen, StandardCharsets.UTF_8);
        }

        @Override
        public void setAttributes(Attributes attributes) {
            super.setAttributes(attributes);
            lastAttributes = attributes.toString();
        }

        public void endInput() throws IOException {
            slaveInputPipe.close();
        }
    }

    /** Passes on what is written when it is flushed, which is never in the middle of a character. */
    private final class Screen extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
        }

        @Override
        public synchronized void flush() {
            String text = bytes.toString(StandardCharsets.UTF_8);
            bytes.reset();
            written.append(text);
            screen.write(text);
        }
    }

    public Terminal terminal() {
        return terminal;
    }

    public void press(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void resize(int width, int height) {
        screen.setSize(Size.of(width, height));
        terminal.setSize(Size.of(width, height));
        terminal.raise(Terminal.Signal.WINCH);
    }

    /** Loses what it shows, as some terminals do when they change their size to and fro. */
    public void loseContent() {
        screen.write("\u001b[2J");
        terminal.raise(Terminal.Signal.WINCH);
    }

    /** The end of input. */
    public void endInput() {
        try {
            terminal.endInput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the terminal itself. */
    public void vanish() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attributes that were set last, also when the terminal has been closed. */
    public String lastAttributes() {
        return terminal.lastAttributes;
    }

    /** Every sequence that was ever written. */
    public String written() {
        return written.toString();
    }

    /** The rows that are shown, without the spaces at their ends. */
    public String shown() {
        StringBuilder rows = new StringBuilder();
        String all;
        synchronized (screen) {
            // Never in the middle of a frame: it is written under this lock, and toString() takes none.
            all = screen.toString();
        }
        all.lines().forEach(row -> rows.append(row.stripTrailing()).append('\n'));
        return rows.toString();
    }

    public void awaitText(String text) {
        await("\"" + text + "\"", shown -> shown.contains(text));
    }

    /** Waits until the screen is as it should be. */
    public void await(String what, Predicate<String> condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.test(shown())) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " never came; the screen shows\n" + shown());
            }
            // The screen is drawn by another thread, which needs the core.
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
