package dev.conc.ui.prompt;

import dev.conc.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 from a stream. Nothing after a line is read before it is asked for, so that several can take turns in reading one stream. */
public final class InputLines {
    /** A longer line is no command. */
    private static final int LONGEST = 1 << 20;

    private final InputStream input;

    /** The lines of a stream, which is best a buffered one. */
    public InputLines(InputStream input) {
        this.input = input;
    }

    /**
     * The next line without its end; null at the end of the stream.
     *
     * @throws Problem if the line is longer than a mebibyte
     */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = input.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = input.read()) {
            if (line.size() == LONGEST) {
                throw Problem.usage("input.longLine");
            }
            line.write(read);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
