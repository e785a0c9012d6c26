package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code conc step PROGRAM --svg FILE}. */
class StagePictureTest {
    @TempDir
    private Path folder;

    @Test
    void the_picture_shows_the_stage_after_the_schedule() throws IOException {
        Path picture = folder.resolve("stage.svg");
        Conc.Result result = conc().onTerminal().run("step", "locks/Bank", "--schedule", "0x2.1x2", "--svg", picture.toString(), "--size",
                "100x30");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Files.readString(picture))
                .contains("<title>conc step locks/Bank --schedule 0x2.1x2</title>", "step 4/4", "Five", "reads balance")
                .startsWith("<svg");
    }

    @Test
    void a_schedule_that_does_not_fit_or_a_folder_that_is_missing_is_told() {
        Conc.Result misfit = conc().run("step", "locks/Bank", "--schedule", "7", "--svg", folder.resolve("a.svg").toString());
        assertThat(misfit.exitCode()).isEqualTo(2);
        assertThat(misfit.err()).contains("no schedule of locks/Bank");
        Conc.Result missing = conc().run("step", "locks/Bank", "--svg", folder.resolve("none/a.svg").toString());
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err()).contains("cannot write");
    }
}
