package dev.conc.cli;

import dev.conc.problem.Problem;
import dev.conc.ui.TimelinePictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What commands take that can draw an execution. */
final class PictureOptions {
    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the execution as a timeline into FILE, a picture (SVG).")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page for a browser, with a slider through its steps.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--trace", paramLabel = "FILE", description = "Write it in the trace format of Chrome and Perfetto (ui.perfetto.dev).")
    private Optional<Path> trace = Optional.empty();

    /** Whether anything is to be drawn. */
    boolean any() {
        return svg.isPresent() || html.isPresent() || trace.isPresent();
    }

    /**
     * Complains at once about files that cannot be written, before anything is run for them.
     *
     * @throws Problem if there is no such folder, or two are the same file
     */
    void check() {
        Set<Path> files = new HashSet<>();
        for (Path file : Stream.of(svg, html, trace).flatMap(Optional::stream).toList()) {
            Path whole = file.toAbsolutePath().normalize();
            if (!files.add(whole)) {
                throw Problem.usage(file + " is given twice; each picture wants a file of its own");
            }
            checkFile(file);
        }
    }

    /**
     * Complains at once about a file that cannot be written.
     *
     * @throws Problem if it is a folder or there is no folder for it
     */
    static void checkFile(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (Files.isDirectory(whole)) {
            throw Problem.environment("cannot write " + file + ": it is a folder");
        }
        Path folder = whole.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Problem.environment("cannot write " + file + ": there is no folder " + folder);
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

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw Problem.environment("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
