package dev.conc.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What step takes to draw what the learner has seen; {@code --svg} is a picture of its screen, so that the timeline has an option of its own. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class StepPictureOptions {
    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draw the stage as it is after the schedule into FILE, a picture (SVG) for slides and handouts, and step nothing.")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--size", paramLabel = "COLUMNSxROWS", defaultValue = "120x36",
            description = "The size of the screen in the picture. Default: ${DEFAULT-VALUE}.")
    private String size;

    @Option(
            names = "--timeline",
            paramLabel = "FILE",
            description = "When it is left, draw what was stepped, or the recording, as a timeline into FILE, a picture (SVG).")
    private Optional<Path> timeline = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Then write it as a page for a browser, with a slider through its steps.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--trace", paramLabel = "FILE",
            description = "Then write it in the trace format of Chrome and Perfetto (ui.perfetto.dev).")
    private Optional<Path> trace = Optional.empty();

    /** The picture of the stage, if it is wanted. */
    Optional<Path> stage() {
        return svg;
    }

    /**
     * How large that is.
     *
     * @throws dev.conc.problem.Problem if it is no size
     */
    PictureSize size() {
        return PictureSize.of(size);
    }

    /** Where the execution is to be drawn. */
    PictureFiles files() {
        return new PictureFiles(timeline, html, trace);
    }

    /**
     * Complains at once about files that cannot be written.
     *
     * @throws dev.conc.problem.Problem if there is no such folder, or two are the same file
     */
    void check() {
        files().check(svg.stream().toArray(Path[]::new));
    }
}
