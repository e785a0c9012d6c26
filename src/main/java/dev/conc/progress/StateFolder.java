package dev.conc.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of what is kept of a learner between sessions (XDG Base Directory Specification 0.8, {@code XDG_STATE_HOME}). Nobody else may read it.
 *
 * @param folder where it is, whether or not it exists
 */
public record StateFolder(Path folder) {
    /** The largest file that is read, in bytes. */
    static final long LARGEST = 16 << 20;

    /** More damaged files than these are hardly the same learner's. */
    private static final int MOST_ASIDE = 1000;

    /**
     * The text of a file that is not needed. A file that is no UTF-8 text is renamed, so that a new one can take its place.
     *
     * @return empty where there is none that can be read
     */
    public Optional<String> read(String name) {
        Path file = file(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (java.nio.charset.CharacterCodingException e) {
            setAside(name);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where a file of that name is, or would be. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Renames a damaged file to {@code NAME.damaged}, or {@code NAME.damaged-2} and so on where there are such.
     *
     * @return where it is now; empty if it could not be renamed
     */
    Optional<Path> setAside(String name) {
        for (int i = 1; i < MOST_ASIDE; i++) {
            Path aside = file(name + ".damaged" + (i == 1 ? "" : "-" + i));
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    return Optional.of(Files.move(file(name), aside));
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Replaces a file in one step: whoever reads it sees the old text or the new one, also after the power was cut. Only who holds the lock
     * of the file may do this.
     *
     * @throws IOException if it was not written
     */
    void replace(String name, String text) throws IOException {
        create();
        Path begun = file(name + ".new");
        try (FileChannel channel = open(begun, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(begun, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames();
    }

    /** Where a system has no such thing for folders, the file alone must do. */
    private void forceNames() {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // The file itself is written; its name is as safe as the system makes it.
        }
    }

    /**
     * A file that is written bit by bit, which exists after this.
     *
     * @return empty where it cannot be written
     */
    public Optional<Path> growing(String name) {
        Path file = file(name);
        try {
            create();
            // Of the learner alone from the beginning: what one types may be nobody's business.
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(file, ownerAlone("rw-------"));
            }
            return Files.isRegularFile(file) && Files.isWritable(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Makes the folder where it is missing. */
    void create() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerAlone("rwx------"));
        }
    }

    /** Opens a file that the learner alone may read. */
    FileChannel open(Path file, OpenOption... how) throws IOException {
        return FileChannel.open(file, Set.of(how), ownerAlone("rw-------"));
    }

    private FileAttribute<?>[] ownerAlone(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
