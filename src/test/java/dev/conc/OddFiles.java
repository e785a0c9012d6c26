package dev.conc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Files that are none, for tests. */
public final class OddFiles {
    private OddFiles() {}

    /** A pipe with a name; the test is skipped where there are none. */
    public static Path pipe(Path file) {
        try {
            Process process = new ProcessBuilder("mkfifo", file.toString()).start();
            assumeTrue(process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0, "mkfifo does not work here");
            return file;
        } catch (IOException e) {
            assumeTrue(false, "there is no mkfifo");
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A link to a device without end; the test is skipped where there is none. */
    public static Path endless(Path link) throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "there is no /dev/zero");
        return Files.createSymbolicLink(link, Path.of("/dev/zero"));
    }
}
