package dev.conc.ui;

import dev.conc.lesson.Language;
import dev.conc.schedule.worker.Reply;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Shows in one line of a terminal how far an exploration is. */
public final class ExplorationProgress implements Consumer<Reply.Progress> {
    private final Messages messages;
    private final PrintWriter err;
    private final boolean terminal;
    private int width;

    /** @param terminal whether {@code err} is one; otherwise nothing is shown */
    public ExplorationProgress(Language language, PrintWriter err, boolean terminal) {
        this.messages = new Messages(language);
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void accept(Reply.Progress progress) {
        if (terminal) {
            String text = progress.estimate() > progress.executions()
                    ? messages.text("explore.progressOf", progress.executions(), progress.estimate(), progress.failures())
                    : messages.text("explore.progress", progress.executions(), progress.failures());
            show(text);
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
