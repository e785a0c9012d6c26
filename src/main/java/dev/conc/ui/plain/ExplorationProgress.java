package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.schedule.worker.Reply;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Shows how far an exploration is: in one line of a terminal, elsewhere in a line now and then. */
public final class ExplorationProgress implements Consumer<Reply.Progress> {
    private static final long BETWEEN_LINES = 10_000_000_000L;

    private final Messages messages;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier clock;
    private final long began;
    private long last;
    private int width;

    /**
     * @param terminal whether {@code err} is one; otherwise there is a line every ten seconds
     * @param clock tells the time in nanoseconds
     */
    public ExplorationProgress(Language language, PrintWriter err, boolean terminal, LongSupplier clock) {
        this.clock = clock;
        this.began = clock.getAsLong();
        this.last = began;
        this.messages = new Messages(language);
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void accept(Reply.Progress progress) {
        long now = clock.getAsLong();
        if (!terminal && now - last < BETWEEN_LINES) {
            return;
        }
        last = now;
        String text = progress.estimate() > progress.executions()
                ? messages.text("explore.progressOf", progress.executions(), progress.estimate(), progress.failures())
                : messages.text("explore.progress", progress.executions(), progress.failures());
        if (progress.sampled() > 0) {
            text = messages.text("explore.progressSampled", text, progress.sampled());
        }
        if (terminal) {
            show(text);
        } else {
            err.println(messages.text("explore.progressAfter", (now - began) / 1_000_000_000, text));
            err.flush();
        }
    }

    /** Removes the line. */
    public void finish() {
        if (width > 0) {
            show("");
        }
    }

    private void show(String text) {
        int now = Glyph.width(text);
        err.print("\r" + text + " ".repeat(Math.max(0, width - now)) + "\r");
        err.flush();
        width = now;
    }
}
