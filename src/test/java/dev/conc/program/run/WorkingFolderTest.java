package dev.conc.program.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_there_is_used() {
        assertThat(WorkingFolder.existing(folder)).contains(folder.toFile());
    }

    @Test
    void a_folder_that_is_gone_is_named() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> WorkingFolder.existing(gone)).isInstanceOfSatisfying(Problem.class, each -> {
            assertThat(each)
                    .hasMessage("the folder " + gone + ", in which conc was started, is gone; make it again, or start conc in another one");
            assertThat(each.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        });
    }
}
