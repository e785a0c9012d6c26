package dev.conc.program;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, without its name. */
final class FileTrouble {
    private FileTrouble() {}

    /** The reason alone: many exceptions of the JDK have nothing but the name of the file for their message. */
    static String reason(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such file or folder";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
        };
    }
}
