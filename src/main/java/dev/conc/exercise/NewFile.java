package dev.conc.exercise;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes a file in one step and never replaces one: whoever looks sees no file, or the whole of it, and of several who make it at once the
 * first does.
 */
final class NewFile {
    private NewFile() {}

    /**
     * Makes a file, and its folder where that is missing.
     *
     * @return false if there is something of its name already, which stays as it is
     */
    static boolean create(Path file, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        // A link to a folder is one, though creating it again would fail.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Path begun = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(begun, content, StandardOpenOption.CREATE_NEW);
            return link(file, begun, content);
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    /** To move it would replace a file that has come meanwhile. */
    private static boolean link(Path file, Path begun, byte[] content) throws IOException {
        try {
            Files.createLink(file, begun);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            // Not all file systems have links to files.
            return written(file, content);
        }
    }

    private static boolean written(Path file, byte[] content) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try {
            Files.write(file, content);
            return true;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
