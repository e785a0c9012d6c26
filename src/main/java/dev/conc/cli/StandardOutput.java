package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where results go, and whether they got there. A {@link PrintWriter} keeps to itself why it failed; the stream below it does not. Commands just print, and whoever has run one asks
 * here how it ends: the same holds for all of them, and those that go on printing ask {@link PrintWriter#checkError} now and then whether that is of any use.
 */
public final class StandardOutput {
    private final Watched stream;
    private final PrintWriter writer;

    /** Notes why a write failed, and fails at once after that: what comes after a gap is of no use. */
    private static final class Watched extends OutputStream {
        private final OutputStream to;
        private volatile @Nullable IOException failure;

        Watched(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[]{(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            IOException before = failure;
            if (before != null) {
                throw new IOException(before);
            }
            try {
                to.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    /** @param to standard output */
    public StandardOutput(OutputStream to) {
        this.stream = new Watched(to);
        this.writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** For text; what is printed is written when it is flushed, or much. */
    public PrintWriter writer() {
        return writer;
    }

    /**
     * How a command ends that has printed here. One whose results did not get out says so in a line; where that is because their reader has gone, as in {@code conc list | head -1},
     * the reader has seen what it wanted, and nothing is said.
     *
     * @param exitCode as it would be otherwise
     * @param err where to complain
     * @param language in which
     */
    public int settle(int exitCode, PrintWriter err, Locale language) {
        if (!writer.checkError() || exitCode == ExitCode.INTERRUPTED.value()) {
            return exitCode;
        }
        complaint().ifPresent(text -> {
            err.println("conc: " + text.words(language));
            err.flush();
        });
        return ExitCode.ENVIRONMENT.value();
    }

    private Optional<Told> complaint() {
        IOException failure = stream.failure;
        String reason = failure == null || failure.getMessage() == null ? "" : failure.getMessage();
        return switch (reason) {
            case "Broken pipe" -> Optional.empty();
            case "Bad file descriptor", "Stream Closed" -> Optional.of(Sentence.of("output.closed"));
            case "No space left on device" -> Optional.of(Sentence.of("output.full", reason));
            default -> Optional.of(Sentence.of("output.other", reason));
        };
    }
}
