package dev.conc.problem;

import dev.conc.text.Unreadable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Why something could not be done with a file: what the exceptions of Java know, but mostly do not say in their messages. */
public enum FileReason {
    /** There is no such file or folder. */
    MISSING,
    /** Whoever runs {@code conc} may not do it. */
    DENIED,
    /** No space is left. */
    FULL,
    /** The user may not have more space. */
    QUOTA,
    /** The file system can be read alone. */
    READ_ONLY,
    /** It is a folder. */
    FOLDER,
    /** A part of the path is no folder. */
    NO_FOLDER,
    /** The name is too long. */
    LONG_NAME,
    /** Links lead in a circle. */
    LOOP,
    /** The process has too many files open. */
    OPEN_FILES,
    /** The file is there already. */
    EXISTS,
    /** Nobody reads what is written. */
    UNREAD,
    /** The medium does not work. */
    DEFECT,
    /** The machine has no memory left, or lets nobody start more processes. */
    EXHAUSTED,
    /** No file of this system can have such a name. */
    IMPOSSIBLE,
    /** It is no UTF-8 text. */
    NO_TEXT,
    /** What is there cannot be written or read as a file is. */
    NO_FILE,
    /** {@link Unreadable} says why. */
    UNREADABLE,
    /** None of these: what the system said. */
    OTHER;

    /** What the C library says (strerror), in English. */
    private static final Map<String, FileReason> SAID = Map.ofEntries(
            Map.entry("No space left on device", FULL),
            Map.entry("not enough space", FULL),
            Map.entry("Disk quota exceeded", QUOTA),
            Map.entry("Read-only file system", READ_ONLY),
            Map.entry("Is a directory", FOLDER),
            Map.entry("is a directory", FOLDER),
            Map.entry("Not a directory", NO_FOLDER),
            Map.entry("File name too long", LONG_NAME),
            Map.entry("Too many levels of symbolic links", LOOP),
            Map.entry("Too many open files", OPEN_FILES),
            Map.entry("Permission denied", DENIED),
            Map.entry("Operation not permitted", DENIED),
            Map.entry("No such file or directory", MISSING),
            Map.entry("Broken pipe", UNREAD),
            Map.entry("Input/output error", DEFECT),
            Map.entry("Cannot allocate memory", EXHAUSTED),
            Map.entry("Resource temporarily unavailable", EXHAUSTED),
            Map.entry("No such device or address", NO_FILE));

    /** The reason of an exception. */
    private static FileReason of(Exception thrown) {
        return switch (thrown) {
            case Unreadable _ -> UNREADABLE;
            case InvalidPathException _ -> IMPOSSIBLE;
            case NoSuchFileException _ -> MISSING;
            case AccessDeniedException _ -> DENIED;
            case FileAlreadyExistsException _ -> EXISTS;
            case NotDirectoryException _ -> NO_FOLDER;
            case FileSystemLoopException _ -> LOOP;
            case CharacterCodingException _ -> NO_TEXT;
            case FileSystemException system -> said(String.valueOf(system.getReason()));
            default -> said(String.valueOf(thrown.getMessage()));
        };
    }

    private static FileReason said(String text) {
        return SAID.entrySet().stream().filter(each -> text.contains(each.getKey())).map(Map.Entry::getValue).findFirst().orElse(OTHER);
    }

    /** The reason of an {@link IOException}, or of a path that is none, in words. */
    public static String words(Exception thrown, Locale locale) {
        FileReason reason = of(thrown);
        ResourceBundle bundle = FileTrouble.bundle(locale);
        return switch (reason) {
            case UNREADABLE -> {
                Unreadable unreadable = (Unreadable) thrown;
                yield bundle.getString("unreadable." + unreadable.why()).replace("{0}", Long.toString(unreadable.number()));
            }
            case OTHER -> other(thrown);
            default -> bundle.getString("reason." + reason);
        };
    }

    /** What the system said; where it said nothing, the kind of the exception is better than nothing. */
    private static String other(Exception thrown) {
        String said = thrown instanceof FileSystemException system ? system.getReason() : thrown.getMessage();
        return said == null || said.isBlank() ? thrown.getClass().getSimpleName() : said;
    }
}
