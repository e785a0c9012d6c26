package dev.conc.ui.plain;

import dev.conc.author.CheckStep;
import dev.conc.text.Visible;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Shows how far a check of lessons is: in one line of a terminal, elsewhere in a line now and then. */
public final class CheckProgress {
    private static final long BETWEEN_LINES = 10_000_000_000L;

    private final Messages messages;
    private final PrintWriter err;
    private final boolean terminal;
    private final int width;
    private final LongSupplier clock;
    private final long began;
    private long last;
    private String shown = "";

    /**
     * @param terminal whether {@code err} is one; otherwise there is a line every ten seconds
     * @param width the columns of a line
     * @param clock tells the time in nanoseconds
     */
    public CheckProgress(Messages messages, PrintWriter err, boolean terminal, int width, LongSupplier clock) {
        this.messages = messages;
        this.err = err;
        this.terminal = terminal;
        this.width = width;
        this.clock = clock;
        this.began = clock.getAsLong();
        this.last = began;
    }

    /** A step begins. */
    public void show(CheckStep step) {
        String words = messages.text("author.progress", messages.text("author.step." + step.act().name(), Visible.line(step.subject())),
                step.number(), step.of());
        if (terminal) {
            draw(Glyph.width(words) < width ? words : "");
            return;
        }
        long now = clock.getAsLong();
        if (now - last >= BETWEEN_LINES) {
            last = now;
            err.println(messages.text("author.progressAfter", (now - began) / 1_000_000_000, words));
            err.flush();
        }
    }

    /** Removes the line, so that other words can stand there. */
    public void clear() {
        if (terminal) {
            draw("");
        }
    }

    private void draw(String text) {
        if (!text.equals(shown)) {
            err.print("\r" + text + " ".repeat(Math.max(0, Glyph.width(shown) - Glyph.width(text))) + "\r");
            err.flush();
            shown = text;
        }
    }
}
