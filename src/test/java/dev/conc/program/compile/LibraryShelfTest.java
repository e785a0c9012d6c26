package dev.conc.program.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryShelfTest {
    private static final List<String> NETTY = List.of("io.netty:netty-codec-base:4.2.17.Final");

    @TempDir
    private Path lessons;

    @TempDir
    private Path folder;

    private LibraryShelf shelf;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void a_lesson_has_a_program_that_names_a_library() throws Exception {
        shelf = new LibraryShelf(folder.resolve("programs"));
        Path lesson = Files.createDirectory(lessons.resolve("lesson"));
        Files.writeString(lesson.resolve("Echo.java"), "//DEPS " + NETTY.getFirst() + "\nvoid main() {}\n");
        Files.writeString(lesson.resolve("Plain.java"), "void main() {}\n");
    }

    @Test
    void an_empty_shelf_has_no_library() throws Exception {
        assertThat(shelf.find(NETTY)).isEmpty();
    }

    @Test
    void a_filled_shelf_has_the_library_and_what_it_needs() throws Exception {
        shelf.fill(lessons, progress::add);

        assertThat(shelf.find(NETTY)).get().satisfies(jars -> assertThat(jars)
                .allSatisfy(jar -> assertThat(jar).isRegularFile().hasParent(shelf.folder()))
                .extracting(jar -> jar.getFileName().toString())
                .contains("netty-codec-base-4.2.17.Final.jar", "netty-transport-4.2.17.Final.jar"));
    }

    @Test
    void a_shelf_that_has_lost_a_jar_does_not_have_the_library_until_it_is_filled_again() throws Exception {
        shelf.fill(lessons, progress::add);
        Files.delete(shelf.find(NETTY).orElseThrow().getLast());

        assertThat(shelf.find(NETTY)).isEmpty();

        shelf.fill(lessons, progress::add);
        assertThat(shelf.find(NETTY)).isPresent();
    }

    @Test
    void a_library_that_the_build_makes_is_not_fetched_but_expected_on_the_shelf() throws Exception {
        List<String> both = List.of("dev.conc:own:1", NETTY.getFirst());
        Files.writeString(lessons.resolve("Own.java"), "//DEPS " + String.join(" ", both) + "\nvoid main() {}\n");

        shelf.fill(lessons, progress::add);

        assertThat(progress).isEmpty();
        assertThat(shelf.find(both)).isEmpty();
        Path own = Files.createFile(shelf.made("dev.conc:own:1"));
        assertThat(shelf.find(both)).get().satisfies(jars -> assertThat(jars)
                .contains(own)
                .extracting(jar -> jar.getFileName().toString())
                .contains("own-1.jar", "netty-codec-base-4.2.17.Final.jar"));
    }

    @Test
    void what_cannot_be_had_is_told_and_the_rest_is_there() throws Exception {
        Files.writeString(lessons.resolve("Bad.java"), "//DEPS netty\nvoid main() {}\n");

        shelf.fill(lessons, progress::add);

        assertThat(shelf.find(NETTY)).isPresent();
        assertThat(progress).anySatisfy(line -> assertThat(line).contains("Bad.java:1: //DEPS wants"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_and_fails_nothing() throws Exception {
        Files.createFile(shelf.folder());

        assertThat(shelf.find(NETTY)).isEmpty();
        Files.writeString(lessons.resolve("Own.java"), "//DEPS dev.conc:own:1\n");
        new LibraryShelf(shelf.folder().resolve("below")).fill(lessons, progress::add);

        assertThat(progress)
                .anySatisfy(line -> assertThat(line).contains("Echo.java: its libraries (" + NETTY.getFirst() + ") cannot be copied"));
    }

    @Test
    void a_program_takes_its_libraries_from_the_shelf() throws Exception {
        shelf.fill(lessons, progress::add);
        Program echo = Program.ofFile(lessons.resolve("lesson/Echo.java"));

        assertThat(new Libraries(shelf, _ -> {}).of(echo, echo.source()))
                .allSatisfy(jar -> assertThat(jar).hasParent(shelf.folder()));
    }

    @Test
    void the_build_has_put_the_libraries_of_the_course_on_its_shelf() throws Exception {
        try (Stream<Path> files = Files.walk(Conc.PROJECT.resolve("lessons"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Program program = Program.ofFile(file);
                List<String> coordinates = Libraries.coordinates(program, program.source());
                if (!coordinates.isEmpty()) {
                    assertThat(Conc.LIBRARIES.find(coordinates)).as(program.id()).isPresent();
                }
            }
        }
    }
}
