package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.OwnLesson;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.program.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {
    @TempDir
    private Path lessons;

    private final SourceTexts sources = new SourceTexts(dev.conc.language.Language.EN);
    private Path file;
    private Program program;
    private LessonState state;

    @BeforeEach
    void aPageWithAProgram() throws Exception {
        Path lesson = OwnLesson.write(lessons, "demo", "[Answer](Answer.java)");
        file = OwnLesson.program(lesson, "Answer", "void main() {}");
        Catalogue catalogue = new Catalogue(List.of(lessons), Language.EN);
        state = LessonState.open(catalogue.read(catalogue.find("demo"), Language.EN), 0);
        program = state.program().orElseThrow().program();
    }

    @Test
    void a_run_shows_the_source_that_is_run() throws Exception {
        assertThat(sources.of(program, state)).isEqualTo("void main() {}");

        Files.writeString(file, "void main() { IO.println(); }");

        assertThat(sources.of(program, state)).isEqualTo("void main() {}");
        assertThat(sources.of(program, state.with(RunState.begin(program, 1)))).isEqualTo("void main() { IO.println(); }");
    }

    @Test
    void a_source_that_has_vanished_says_so_in_its_place() throws Exception {
        Files.delete(file);

        assertThat(sources.of(program, state)).startsWith("// cannot read").contains("Answer.java");
    }
}
