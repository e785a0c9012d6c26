package dev.conc.ui.plain;

import dev.conc.language.Language;
import dev.conc.schedule.worker.Reply;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Messages;
import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows how far an exploration is: in one line of a terminal, elsewhere in a line now and then. Before there is anything to count, the line of a terminal
 * says what is waited for, if that takes longer than a second. May be used by several threads.
 */
public final class ExplorationProgress implements Consumer<Reply.Progress> {
    private static final long BEFORE_FIRST = 1_000_000_000L;
    private static final long BETWEEN_LINES = 10_000_000_000L;

    private final Messages messages;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier clock;
    private final long began;
    private long last;
    private String shown = "";
    private String awaited;
    private boolean counts;
    private boolean finished;

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
        this.awaited = messages.text("explore.compiling");
    }

    /** The program is compiled, and its worker about to run it. */
    public synchronized void starts() {
        awaited = messages.text("explore.starting");
    }

    /** To be called a few times a second until it is finished. */
    public synchronized void look() {
        // Other words that come meanwhile write over these, which are shorter.
        if (terminal && !counts && !finished && clock.getAsLong() - began >= BEFORE_FIRST) {
            show(awaited);
        }
    }

    @Override
    public synchronized void accept(Reply.Progress progress) {
        if (finished) {
            return;
        }
        counts = true;
        long now = clock.getAsLong();
        if (!terminal && now - last < BETWEEN_LINES) {
            return;
        }
        last = now;
        String text = words(progress);
        if (terminal) {
            show(text);
        } else {
            err.println(messages.text("explore.progressAfter", (now - began) / 1_000_000_000, text));
            err.flush();
        }
    }

    private String words(Reply.Progress progress) {
        if (progress.steps() > 0 && progress.executions() == 0 && progress.sampled() == 0) {
            return messages.text("explore.progressFirst", progress.steps());
        }
        String text = progress.estimate() > progress.executions()
                ? messages.text("explore.progressOf", progress.executions(), progress.estimate(), progress.failures())
                : messages.text("explore.progress", progress.executions(), progress.failures());
        if (progress.sampled() > 0) {
            text = messages.text("explore.progressSampled", text, progress.sampled());
        }
        return progress.steps() > 0 ? messages.text("explore.progressSteps", text, progress.steps()) : text;
    }

    /** Removes the line, and shows none any more. */
    public synchronized void finish() {
        finished = true;
        show("");
    }

    private void show(String text) {
        if (!text.equals(shown)) {
            err.print("\r" + text + " ".repeat(Math.max(0, Glyph.width(shown) - Glyph.width(text))) + "\r");
            err.flush();
            shown = text;
        }
    }
}
