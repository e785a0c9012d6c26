package dev.conc.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands take that can draw an execution. */
final class PictureOptions {
    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the execution as a timeline into FILE, a picture (SVG).")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page for a browser, with a slider through its steps.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--trace", paramLabel = "FILE", description = "Write it in the trace format of Chrome and Perfetto (ui.perfetto.dev).")
    private Optional<Path> trace = Optional.empty();

    /** Where it is to be drawn. */
    PictureFiles files() {
        return new PictureFiles(svg, html, trace);
    }
}
