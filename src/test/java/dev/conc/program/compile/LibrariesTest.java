package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.Conc;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    @ValueSource(strings = {"//DEPS netty", "//DEPS a:b", "  //DEPS a:b:1 c", "//DEPS a:b:1:2:3:4", "//DEPS a::1", "//DEPS a:b:[1,2)",
            "//DEPS", "//DEPS  ",
            "//DEPS ..:..:..", "//DEPS a:../../x:1", "//DEPS a:b:..", "//DEPS .a:b:1", "//DEPS a.:b:1", "//DEPS a..b:c:1",
            "//DEPS a:b:1/../..", "//DEPS /etc:passwd:1", "//DEPS dev.conc:..:..",
            "//DEPS a:b:$(id)", "//DEPS é:b:1"})
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

    @Test
    void a_name_that_is_absurdly_long_is_refused_and_not_printed_whole() {
        assertThatThrownBy(() -> libraries.of(PROGRAM, "//DEPS a:b:" + "1".repeat(100_000)))
                .hasMessageStartingWith("A.java:1: //DEPS wants group:artifact:version, found a:b:111")
                .hasMessageEndingWith("… (100004 characters)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.conc:numbers:2", "dev.conc:numbers:1", "dev.conc:other:1", "dev.conc:conc:0.1.0"})
    void a_library_that_only_the_build_makes_is_not_looked_for_in_repositories(String coordinates) {
        assertThatThrownBy(() -> libraries.of(PROGRAM, "\n//DEPS " + coordinates + "\nvoid main() {}\n"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.WRONG))
                .hasMessageStartingWith("A.java:2: " + coordinates + " belongs to a program of the course");
    }

    @Test
    void a_library_of_the_course_that_the_build_has_left_out_is_named(@TempDir Path folder) throws Exception {
        Path lessons = Files.createDirectory(folder.resolve("lessons"));
        Files.writeString(lessons.resolve("A.java"), "//DEPS dev.conc:own:1\n");
        LibraryShelf shelf = new LibraryShelf(folder.resolve("shelf"));
        shelf.fill(lessons, _ -> {});

        assertThatThrownBy(() -> new Libraries(shelf, _ -> {}).of(PROGRAM, "//DEPS dev.conc:own:1"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
                .hasMessage("A.java:1: dev.conc:own:1 is made when conc is built, and is not there; build conc again with `mvn package`");
    }
}
