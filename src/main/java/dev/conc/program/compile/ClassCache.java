package dev.conc.program.compile;

import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made from a text, under the text's hash. Two processes may use it at once: both make the same files,
 * each in a folder of its own, and an entry counts only when its last file is there. Entries that nobody made or used for a month go.
 */
public final class ClassCache {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path wanted;
    private @Nullable Path folder;

    /** @param folder where to keep things; if nothing can be written there, a temporary folder serves for this process */
    public ClassCache(Path folder) {
        this.wanted = folder;
    }

    /** The folder for what is made from {@code text} by this version of Java; it may not exist yet. */
    Path entry(String text) {
        return folder().resolve(hash(Runtime.version() + "\n" + text).substring(0, 32));
    }

    /** A new folder for what cannot be kept, on the disk of temporary files; it goes with this process. */
    static Path aside() throws IOException {
        Path temporary = Files.createTempDirectory("conc");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
        return temporary;
    }

    /** A new folder in which an entry is made until it is kept; who made it deletes what is left of it. */
    Path begin() throws IOException {
        return Files.createTempDirectory(folder(), "new");
    }

    /**
     * Makes {@code made} the entry, at once, and lets go of old entries. If somebody else was faster, theirs stays.
     *
     * @param whole whether an entry is as it was made; one that is damaged makes room
     */
    void keep(Path made, Path entry, Predicate<Path> whole) throws IOException {
        try {
            Files.move(made, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!whole.test(entry)) {
                delete(entry);
                Files.move(made, entry, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        try {
            forgetOld();
        } catch (IOException | UncheckedIOException e) {
            // They go another time.
        }
    }

    private synchronized Path folder() {
        if (folder == null) {
            folder = writable(wanted);
        }
        return folder;
    }

    private static Path writable(Path wanted) {
        try {
            Files.createDirectories(wanted);
            Files.delete(Files.createTempFile(wanted, "try", ""));
            return wanted;
        } catch (IOException e) {
            return temporary();
        }
    }

    private static Path temporary() {
        try {
            return aside();
        } catch (IOException e) {
            throw Problem.environment(Sentence.of("cache.nowhere"), e);
        }
    }

    private void forgetOld() throws IOException {
        Instant oldest = Instant.now().minus(KEPT);
        List<Path> old;
        try (Stream<Path> entries = Files.list(folder())) {
            old = entries.filter(entry -> lastUse(entry).isBefore(oldest)).toList();
        }
        old.forEach(ClassCache::delete);
    }

    private static Instant lastUse(Path entry) {
        try {
            return Files.getLastModifiedTime(entry).toInstant();
        } catch (IOException e) {
            return Instant.now();
        }
    }

    /** Marks an entry as used, so that it stays. */
    void use(Path entry) {
        try {
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It will be made again when it has gone.
        }
    }

    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                    Files.deleteIfExists(each);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Another process is using it, or deletes it too.
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
