package dev.conc.program.record;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.program.run.Leftovers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A file that is written at once: whoever looks finds the old content or the new, never half of it. */
final class WholeFile {
    /** So much room there has to be, before anything is done for the file. */
    private static final int LEAST_ROOM = 1 << 16;

    private final Path named;

    /** @param file what the user called it */
    WholeFile(Path file) {
        this.named = file;
    }

    /**
     * Complains if it cannot be written as things are.
     *
     * @throws Problem with the reason
     */
    void check() {
        try {
            Path file = target();
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "Is a directory");
            }
            Path folder = file.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw Problem.environment(
                        FileTrouble.of(Act.WRITE_IN, new NoSuchFileException(String.valueOf(folder)), named, String.valueOf(folder)));
            }
            if (isInPlace(file)) {
                Files.newOutputStream(file, StandardOpenOption.WRITE).close();
            } else if (Files.exists(file) && !Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            } else {
                Path beside = beside(file);
                try {
                    write(beside, new byte[LEAST_ROOM], StandardOpenOption.CREATE_NEW);
                } finally {
                    Leftovers.delete(beside);
                }
            }
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.WRITE, e, named));
        }
    }

    /**
     * Writes it.
     *
     * @throws Problem if that cannot be done; then nothing has changed
     */
    void write(byte[] content) {
        try {
            Path file = target();
            if (isInPlace(file)) {
                write(file, content, StandardOpenOption.WRITE);
                return;
            }
            Path beside = beside(file);
            try {
                write(beside, content, StandardOpenOption.CREATE_NEW);
                if (Files.exists(file) && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
                }
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
                Leftovers.keep(beside);
            } finally {
                Leftovers.delete(beside);
            }
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.WRITE, e, named));
        }
    }

    /** A link stays one, and what it leads to is written. */
    private Path target() throws IOException {
        return Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
    }

    /** A pipe or a device cannot be replaced, and where a folder takes no new file the old one may still be written. */
    private static boolean isInPlace(Path file) {
        boolean special = !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        return Files.exists(file) && (special || (Files.isWritable(file) && !Files.isWritable(file.getParent())));
    }

    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        Path beside = file.resolveSibling("." + name.substring(0, Math.min(name.length(), 60)) + "."
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".part");
        Leftovers.add(beside);
        return beside;
    }

    private static void write(Path file, byte[] content, StandardOpenOption option) throws IOException {
        StandardOpenOption[] options = option == StandardOpenOption.WRITE && Files.isRegularFile(file)
                ? new StandardOpenOption[]{option, StandardOpenOption.TRUNCATE_EXISTING}
                : new StandardOpenOption[]{StandardOpenOption.WRITE, option};
        try (OutputStream out = Files.newOutputStream(file, options)) {
            out.write(content);
        }
    }
}
