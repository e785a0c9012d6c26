package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void classes_come_before_libraries() {
        assertThat(ClassPathOptions.of(List.of(folder.resolve("classes"), folder.resolve("a.jar"))))
                .containsExactly("-cp", folder.resolve("classes") + File.pathSeparator + folder.resolve("a.jar"));
        assertThat(ClassPathOptions.of(List.of(folder.resolve("classes")))).containsExactly("-cp", folder.resolve("classes").toString());
    }

    @Test
    void an_archive_beside_the_first_library_is_used_and_the_libraries_come_first() throws Exception {
        Path archive = Files.createFile(folder.resolve("a-1.0.jsa"));

        assertThat(ClassPathOptions.of(List.of(folder.resolve("classes"), folder.resolve("a-1.0.jar"), folder.resolve("b.jar"))))
                .contains("-XX:SharedArchiveFile=" + archive, "-XX:+VerifySharedSpaces")
                .endsWith("-cp", String.join(File.pathSeparator,
                        folder.resolve("a-1.0.jar").toString(), folder.resolve("b.jar").toString(), folder.resolve("classes").toString()));
    }
}
