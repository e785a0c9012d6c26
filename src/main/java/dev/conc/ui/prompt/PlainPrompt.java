package dev.conc.ui.prompt;

import java.io.IOException;
import java.io.PrintWriter;

/** A prompt for pipes, where it is not shown, and for terminals that cannot move their cursor, which let their user correct a line themselves. */
public final class PlainPrompt implements Prompt {
    private final InputLines lines;
    private final PrintWriter out;
    private final String prompt;

    /** @param prompt what is printed before each line; may be empty */
    public PlainPrompt(InputLines lines, PrintWriter out, String prompt) {
        this.lines = lines;
        this.out = out;
        this.prompt = prompt;
    }

    @Override
    public Answer next() throws IOException {
        ask();
        String line = lines.next();
        if (line == null && !prompt.isEmpty()) {
            out.println();
        }
        return line == null ? new Answer.Ended() : new Answer.Typed(line);
    }

    /** The terminal has forgotten the line itself. */
    @Override
    public void interrupt() {
        if (!prompt.isEmpty()) {
            out.println();
            ask();
        }
    }

    private void ask() {
        out.print(prompt);
        out.flush();
    }
}
