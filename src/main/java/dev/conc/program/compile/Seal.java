package dev.conc.program.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether an entry of the {@link ClassCache} is as it was made: disks fill up, machines stop in the midst of writing, and people clean up. */
final class Seal {
    private static final String CLASSES = "classes";
    /** The main class, and the hash of all classes. */
    private static final String FILE = "main-class";
    private static final int LONGEST = 4096;

    private Seal() {}

    /** Where the classes of an entry are. */
    static Path classes(Path entry) {
        return entry.resolve(CLASSES);
    }

    /** Closes an entry whose classes are all there. */
    static void put(Path entry, String mainClass) throws IOException {
        Files.writeString(entry.resolve(FILE), mainClass + "\n" + hash(classes(entry), mainClass) + "\n");
    }

    /** The main class of an entry that is whole; empty if it is damaged or not there. */
    static Optional<String> mainClass(Path entry) {
        Path file = entry.resolve(FILE);
        try {
            if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2 && lines.get(1).equals(hash(classes(entry), lines.getFirst())) ? Optional.of(lines.getFirst())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String hash(Path classes, String mainClass) throws IOException {
        MessageDigest digest = sha256();
        digest.update(mainClass.getBytes(StandardCharsets.UTF_8));
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            byte[] content = Files.readAllBytes(file);
            digest.update((classes.relativize(file) + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
