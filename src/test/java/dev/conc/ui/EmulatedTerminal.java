package dev.conc.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;

/** A terminal whose keys the test presses and whose screen it reads. */
final class EmulatedTerminal {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ScreenTerminal screen;
    private final LineDisciplineTerminal terminal;
    private volatile String lastAttributes = "";
    @SuppressWarnings("JdkObsolete") // One thread writes it and another reads it.
    private final StringBuffer written = new StringBuffer();

    EmulatedTerminal(int width, int height) {
        screen = new ScreenTerminal(width, height);
        try {
            terminal = new LineDisciplineTerminal("emulated", "xterm-256color", new Screen(), StandardCharsets.UTF_8) {
                @Override
                public void setAttributes(Attributes set) {
                    super.setAttributes(set);
                    lastAttributes = set.toString();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.setSize(Size.of(width, height));
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

    Terminal terminal() {
        return terminal;
    }

    void press(String keys) {
        try {
            terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void resize(int width, int height) {
        screen.setSize(Size.of(width, height));
        terminal.setSize(Size.of(width, height));
        terminal.raise(Terminal.Signal.WINCH);
    }

    /** The end of input, as when the window is closed. */
    void hangUp() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attributes that were set last, also when the terminal has been closed. */
    String lastAttributes() {
        return lastAttributes;
    }

    /** Every sequence that was ever written. */
    String written() {
        return written.toString();
    }

    /** The rows that are shown, without the spaces at their ends. */
    String shown() {
        StringBuilder rows = new StringBuilder();
        screen.toString().lines().forEach(row -> rows.append(row.stripTrailing()).append('\n'));
        return rows.toString();
    }

    void awaitText(String text) {
        await("\"" + text + "\"", shown -> shown.contains(text));
    }

    /** Waits until the screen is as it should be. */
    void await(String what, Predicate<String> condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.test(shown())) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " never came; the screen shows\n" + shown());
            }
            Thread.onSpinWait();
        }
    }
}
