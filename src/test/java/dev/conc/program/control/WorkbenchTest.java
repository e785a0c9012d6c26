package dev.conc.program.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
    @Test
    void a_program_of_a_lesson_is_given_the_properties_that_its_lesson_names() {
        Program bank = Program.ofFile(Conc.PROJECT.resolve("lessons/locks/Bank.java"));

        assertThat(Workbench.Settings.of(bank).properties()).isEqualTo(Map.of("rounds", "1"));
    }

    @Test
    void a_program_with_nothing_beside_it_is_given_nothing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("Mine.java"), "void main() { }");

        assertThat(Workbench.Settings.of(Program.ofFile(file)).properties()).isEmpty();
    }
}
