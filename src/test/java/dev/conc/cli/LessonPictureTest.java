package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code conc lesson ID --svg FILE}. */
class LessonPictureTest {
    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void aLessonWithAProgram() {
        Path lesson = OwnLesson.write(folder.resolve("lessons"), "demo", "Read this.\n\n[Answer](Answer.java)");
        OwnLesson.program(lesson, "Answer", "void main() { IO.println(6 * 7); }");
        picture = folder.resolve("demo.svg");
    }

    private Conc.Result draw(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[]{"lesson", "demo", "--svg", picture.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return conc().withLessons(folder.resolve("lessons")).withCache(folder.resolve("cache")).run(arguments);
    }

    @Test
    void the_picture_has_the_text_the_source_and_what_the_program_printed() throws IOException {
        Conc.Result result = draw();

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Files.readString(picture)).contains("Read this.", "Answer.java", "exit code 0").containsPattern(">\\s*42\\s*<");
    }

    @Test
    void the_size_is_that_of_the_screen_in_the_picture() throws IOException {
        draw("--size", "60x20");
        String small = Files.readString(picture);
        draw("--size", "120x40");

        assertThat(width(Files.readString(picture))).isGreaterThan(width(small));
    }

    private static int width(String svg) {
        return Integer.parseInt(svg.replaceAll("(?s).*? width=\"(\\d+)\".*", "$1"));
    }

    @Test
    void a_size_that_is_none_is_wrong_usage() {
        Conc.Result result = draw("--size", "large");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--size", "120x36", "large");
    }

    @Test
    void a_file_that_cannot_be_written_is_told() {
        picture = folder.resolve("no such folder").resolve("demo.svg");
        Conc.Result result = draw();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("cannot write", picture.toString());
    }

    @Test
    void a_program_that_does_not_compile_makes_no_picture() {
        OwnLesson.program(folder.resolve("lessons").resolve("demo"), "Answer", "void main() { int x = true; }");
        Conc.Result result = draw();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("Answer.java:1", "boolean cannot be converted to int");
        assertThat(picture).doesNotExist();
    }
}
