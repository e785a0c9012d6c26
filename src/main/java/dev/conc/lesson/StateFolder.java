package dev.conc.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder of what is kept of a learner between sessions (XDG Base Directory Specification 0.8, {@code XDG_STATE_HOME}). Nobody else may read it. Nothing in it is
 * needed: what cannot be read is not there, and what cannot be written is not kept.
 *
 * @param folder where it is, whether or not it exists
 */
public record StateFolder(Path folder) {
    /** The largest file that is read. */
    private static final long LARGEST = 16 << 20;

    /**
     * The text of a file. A file that is no UTF-8 text is renamed to {@code NAME.damaged}, so that a new one can take its place.
     *
     * @return empty where there is none that can be read
     */
    public Optional<String> read(String name) {
        Path file = folder.resolve(name);
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

    /** Renames a damaged file to {@code NAME.damaged}. */
    public void setAside(String name) {
        try {
            Files.move(folder.resolve(name), folder.resolve(name + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It cannot be replaced either, then, and nothing is kept.
        }
    }

    /**
     * Replaces a file in one step: whoever reads it sees the old text or the new one.
     *
     * @return whether it was written
     */
    public boolean write(String name, String text) {
        Path begun = null;
        try {
            create();
            begun = Files.createTempFile(folder, name, ".new");
            Files.writeString(begun, text);
            Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            delete(begun);
            return false;
        }
    }

    /**
     * A file that is written bit by bit, which exists after this.
     *
     * @return empty where it cannot be written
     */
    public Optional<Path> growing(String name) {
        Path file = folder.resolve(name);
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

    private void create() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerAlone("rwx------"));
        }
    }

    private FileAttribute<?>[] ownerAlone(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A file too many does no harm.
        }
    }
}
