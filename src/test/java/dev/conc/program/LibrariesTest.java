package dev.conc.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.Conc;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrariesTest {
    private static final Program PROGRAM = new Program("A", Path.of("A.java"));

    private final Libraries libraries = new Libraries(Conc.LIBRARIES, _ -> {});

    @ParameterizedTest
    @ValueSource(strings = {"", "void main() {}", "// DEPS are none", "//DEPSx a:b", "String s = \"//DEPS nonsense\";"})
    void a_program_that_names_no_library_needs_none(String source) {
        assertThat(libraries.of(PROGRAM, source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//DEPS netty", "//DEPS a:b", "  //DEPS a:b:1 c", "//DEPS a:b:1:2:3:4", "//DEPS a::1", "//DEPS a:b:[1,2)", "//DEPS", "//DEPS  "})
    void a_line_that_is_not_well_formed_is_named(String line) {
        assertThatThrownBy(() -> libraries.of(PROGRAM, "// first\n\n" + line + "\nvoid main() {}\n"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.WRONG))
                .hasMessageStartingWith("A.java:3: //DEPS wants group:artifact:version, found ");
    }

    @Test
    void the_word_that_is_not_well_formed_is_shown() {
        assertThatThrownBy(() -> libraries.of(PROGRAM, "//DEPS a:b:1 netty"))
                .hasMessage("A.java:1: //DEPS wants group:artifact:version, found netty");
    }
}
