package dev.conc.text;

import dev.conc.text.Unreadable.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a file that somebody gave: never more than a limit, and never what waits or has no end. */
public final class TextFile {
    /** The most of a text that one reads, such as a program. */
    public static final long PROGRAM = 1 << 20;

    /** The most of a text or a table that describes, such as a lesson. */
    public static final long DESCRIPTION = 4 << 20;

    /** How long a pipe may keep its reader waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MODE = 0170000;
    private static final int FIFO = 0010000;

    private TextFile() {}

    /**
     * The text of a file, in UTF-8.
     *
     * @param largest in bytes
     * @throws Unreadable if it is no file, larger, or no text
     * @throws IOException if the system does not let one read it
     */
    public static String read(Path file, long largest) throws IOException {
        return text(file, bytes(file, largest));
    }

    /**
     * The text of a file, or what comes from a pipe until its end, in UTF-8.
     *
     * @param largest in bytes
     * @throws Unreadable if it is no file and no pipe, larger, or no text, or nothing comes for ten seconds
     * @throws IOException if the system does not let one read it
     */
    public static String readPipe(Path file, long largest) throws IOException {
        return isPipe(file) ? text(file, waitFor(file, largest)) : read(file, largest);
    }

    /**
     * The content of a file.
     *
     * @param largest in bytes
     * @throws Unreadable if it is no file, or larger
     * @throws IOException if the system does not let one read it
     */
    public static byte[] bytes(Path file, long largest) throws IOException {
        check(file);
        return upTo(file, largest);
    }

    /**
     * Complains about what is no file, without opening it.
     *
     * @throws Unreadable if it is a folder, a pipe, a device or a link to nothing
     * @throws IOException if there is nothing, or the system does not tell
     */
    public static void check(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        if (!attributes.isRegularFile()) {
            throw new Unreadable(file, attributes.isDirectory() ? Why.FOLDER : isPipe(file) ? Why.PIPE : Why.DEVICE, 0);
        }
    }

    /**
     * Complains about a link out of a folder.
     *
     * @throws Unreadable if that is where it leads
     * @throws IOException if there is nothing, or the system does not tell
     */
    public static void checkInside(Path folder, Path file) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new Unreadable(file, Why.OUTSIDE, 0);
        }
    }

    /** Whether it is a pipe, with a name or without. */
    public static boolean isPipe(Path file) {
        try {
            return ((int) Files.getAttribute(file, "unix:mode") & MODE) == FIFO;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Where files have no such mode there are no such pipes.
            return false;
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Unreadable(file, Why.DANGLING, 0);
            }
            throw e;
        }
    }

    private static byte[] upTo(Path file, long largest) throws IOException {
        if (Files.size(file) > largest) {
            throw new Unreadable(file, Why.TOO_LARGE, largest >> 20);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            // It may have grown, and files of the system do not know how large they are.
            byte[] bytes = stream.readNBytes((int) largest + 1);
            if (bytes.length > largest) {
                throw new Unreadable(file, Why.TOO_LARGE, largest >> 20);
            }
            return bytes;
        }
    }

    /** Opening a pipe waits for a writer, and nothing but time ends that. */
    private static byte[] waitFor(Path file, long largest) throws IOException {
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("read " + file).start(() -> {
            try {
                read.complete(upTo(file, largest));
            } catch (IOException e) {
                read.completeExceptionally(e);
            }
        });
        try {
            return read.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unreadable(file, Why.SILENT, 0);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted");
        }
    }

    private static String text(Path file, byte[] bytes) throws Unreadable {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(from, text, true);
        if (result.isError()) {
            long line = text.flip().chars().filter(each -> each == '\n').count() + 1;
            throw new Unreadable(file, Why.NO_TEXT, line);
        }
        return text.flip().toString();
    }
}
