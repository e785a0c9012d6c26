package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackagesDrawnTest {
    @Test
    void the_picture_of_the_packages_is_that_of_the_code() throws Exception {
        Process drawing = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "src/build/DrawPackages.java", "--check")
                .directory(Conc.PROJECT.toFile()).redirectErrorStream(true).start();
        String complaint = new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(drawing.waitFor()).as(complaint).isZero();
    }
}
