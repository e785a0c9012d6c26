package dev.conc.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is done with a program, what the learner has written stays. */
class NeverOverwrittenTest {
    /** What can be done with a program. */
    enum Act {
        EDIT,
        EDIT_VERSION,
        COPY,
        LOOK,
        LESSON_CHANGES
    }

    @Property(tries = 60)
    void what_is_written_stays(@ForAll byte[] written, @ForAll @Size(max = 12) List<Act> acts) throws IOException {
        Path folder = Files.createTempDirectory("conc-work");
        Program program = new Program("locks/Bank", Files.writeString(folder.resolve("Bank.java"), "void main() {}\n"));
        Workspace workspace = new Workspace(folder.resolve("work"));
        Path file = workspace.edited(program).file();
        Files.write(file, written);

        for (Act act : acts) {
            perform(act, workspace, program);
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(written);
    }

    private static void perform(Act act, Workspace workspace, Program program) throws IOException {
        switch (act) {
            case EDIT -> workspace.edited(program);
            case EDIT_VERSION -> workspace.edited(workspace.current(program));
            case COPY -> {
                try {
                    Workspace.copy(program, workspace.folder().resolve("locks"));
                } catch (Problem e) {
                    assertThat(e).hasMessageContaining("exists already");
                }
            }
            case LOOK -> Version.of(workspace, program);
            case LESSON_CHANGES -> Files.writeString(program.file(), "void main() { IO.println(2); }\n");
        }
    }
}
