package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window: opens a page and gives what it has become. */
final class Chromium {
    private static final int PATIENCE_SECONDS = 90;

    private final Path program;
    private final Path folder;

    private Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * The one that the property {@code chromium} names or that is on the path; skips the test where there is none.
     *
     * @param folder for what it keeps
     */
    static Chromium find(Path folder) {
        Optional<Path> program = Optional.ofNullable(System.getProperty("chromium")).map(Path::of).or(() -> Stream
                .of(System.getenv("PATH").split(":"))
                .flatMap(each -> Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(each)::resolve))
                .filter(Files::isExecutable)
                .findFirst());
        assumeTrue(program.isPresent(), "no chromium, chromium-browser or google-chrome is on the path, and -Dchromium names none");
        return new Chromium(program.get(), folder);
    }

    /** The document of a page after its scripts have run. */
    String open(Path page) throws IOException, InterruptedException {
        Path out = folder.resolve("document.html");
        Path err = folder.resolve("chromium.log");
        Process process = new ProcessBuilder(List.of(
                program.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=2000", "--dump-dom", page.toUri().toString()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(ended).as(() -> "chromium ended; it said " + text(err)).isTrue();
        assertThat(process.exitValue()).as(() -> text(err)).isZero();
        return text(out);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "nothing: " + e;
        }
    }
}
