package dev.conc.cli;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.text.Visible;
import dev.conc.ui.timeline.TimelinePictures;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an execution is drawn.
 *
 * @param svg for a picture
 * @param html for a page
 * @param trace for the trace format of Chrome and Perfetto
 */
record PictureFiles(Optional<Path> svg, Optional<Path> html, Optional<Path> trace) {
    /** Whether anything is to be drawn. */
    boolean any() {
        return svg.isPresent() || html.isPresent() || trace.isPresent();
    }

    /**
     * Complains at once about files that cannot be written, before anything is run for them.
     *
     * @param others that are written too
     * @throws Problem if there is no such folder, or two are the same file
     */
    void check(Path... others) {
        Set<Path> files = new HashSet<>();
        for (Path file : Stream.concat(Stream.of(svg, html, trace).flatMap(Optional::stream), Stream.of(others)).toList()) {
            Path whole = file.toAbsolutePath().normalize();
            if (!files.add(whole)) {
                throw Problem.usage("picture.twice", Visible.line(file));
            }
            checkFile(file);
        }
    }

    /**
     * Complains at once about a file that cannot be written.
     *
     * @throws Problem if it is a folder, there is no folder for it, or nothing may be written there
     */
    static void checkFile(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (Files.isDirectory(whole)) {
            throw Problem.environment(FileTrouble.of(Act.WRITE, new FileSystemException(file.toString(), null, "Is a directory"), file));
        }
        Path folder = whole.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Problem.environment(
                    FileTrouble.of(Act.WRITE_IN, new NoSuchFileException(String.valueOf(folder)), file, String.valueOf(folder)));
        }
        if (!Files.isWritable(Files.exists(whole) ? whole : folder)) {
            throw Problem.environment(FileTrouble.of(Act.WRITE, new AccessDeniedException(whole.toString()), file));
        }
    }

    /**
     * Writes what was asked for.
     *
     * @throws Problem if a file cannot be written
     */
    void write(TimelinePictures pictures) {
        svg.ifPresent(file -> write(file, pictures.svg()));
        html.ifPresent(file -> write(file, pictures.html()));
        trace.ifPresent(file -> write(file, pictures.trace()));
    }

    /**
     * Writes one file.
     *
     * @throws Problem if it cannot be written
     */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.WRITE, e, file));
        }
    }
}
