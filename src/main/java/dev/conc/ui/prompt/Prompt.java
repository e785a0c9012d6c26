package dev.conc.ui.prompt;

import java.io.IOException;

/** Where the commands of the shell come from. */
public interface Prompt {
    /** What came of asking for a line. */
    sealed interface Answer {
        /** Something was typed: one line, or several that were pasted at once. */
        record Typed(String text) implements Answer {}

        /** Ctrl-C: what was typed does not count. */
        record Cancelled() implements Answer {}

        /** Ctrl-D, or the end of the input. */
        record Ended() implements Answer {}
    }

    /** Waits for the next line. */
    Answer next() throws IOException;

    /** Ctrl-C was pressed while {@link #next} waits. */
    void interrupt();
}
