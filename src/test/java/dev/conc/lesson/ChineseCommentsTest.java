package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.language.ChineseText;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Span;
import dev.conc.ui.text.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of the course have Chinese comments on Chinese pages, and are what they were otherwise. */
class ChineseCommentsTest {
    /** Lines for tools. */
    private static final Pattern DIRECTIVE = Pattern.compile("//(DEPS|FOLD|PREVIEW|RUNTIME_OPTIONS|WANT)\\b.*");
    /** Names of files are the same in all languages. */
    private static final Pattern NAME = Pattern.compile("[\\w./]+/[\\w./]+");

    static Stream<Path> lessons() throws IOException {
        try (Stream<Path> folders = Files.list(Conc.PROJECT.resolve("lessons"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static List<Program> programs(Path lesson) throws IOException {
        try (Stream<Path> files = Files.list(lesson)) {
            return files.filter(each -> each.toString().endsWith(".java")).sorted().map(Program::ofFile).toList();
        }
    }

    private static Set<String> comments(Path lesson) throws IOException {
        Set<String> comments = new TreeSet<>();
        for (Program program : programs(lesson)) {
            JavaSource.lines(program.source()).stream().flatMap(line -> line.spans().stream())
                    .filter(span -> span.role() == Role.COMMENT).map(Span::text)
                    .filter(text -> !DIRECTIVE.matcher(text).matches()).map(text -> text.substring(2).strip())
                    .filter(text -> !text.isEmpty() && !NAME.matcher(text).matches()).forEach(comments::add);
        }
        return comments;
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void every_comment_of_a_lesson_is_there_in_chinese_and_nothing_else(Path lesson) throws Exception {
        ProgramComments chinese = ProgramComments.read(lesson.resolve(ProgramComments.fileName(Language.ZH)));

        assertThat(chinese.all().keySet()).containsExactlyInAnyOrderElementsOf(comments(lesson));
        assertThat(chinese.all().values()).allSatisfy(text -> {
            assertThat(ChineseText.isChinese(text)).as(text).isTrue();
            assertThat(ChineseText.english(text)).as(text).isEmpty();
            assertThat(ChineseText.punctuation(text)).as(text).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void nothing_but_comments_is_changed(Path lesson) throws IOException {
        for (Program program : programs(lesson)) {
            String shown = ProgramComments.shown(program, Language.ZH);

            assertThat(code(shown)).as(program.id()).isEqualTo(code(program.source()));
            assertThat(ProgramComments.shown(program, Language.EN)).isEqualTo(program.source());
        }
    }

    private static List<List<Span>> code(String source) {
        return JavaSource.lines(source).stream()
                .map(line -> line.spans().stream().filter(span -> span.role() != Role.COMMENT).toList()).toList();
    }

    @Test
    void a_version_of_the_learners_has_them_too_and_what_they_wrote_stays(@TempDir Path folder) throws IOException {
        Path lesson = Files.createDirectory(folder.resolve("lesson"));
        Path original = Files.writeString(lesson.resolve("A.java"), "// Begins.\nvoid main() {}\n");
        Files.writeString(lesson.resolve("comments.zh.yaml"), "format: 1\ncomments:\n  \"Begins.\": 开始。\n");
        Path mine = Files.writeString(folder.resolve("A.java"), "// Mine.\nvoid main() {} // Begins.\nString s = \"// Begins.\";\n");

        assertThat(ProgramComments.shown(new Program("lesson/A", original).version(mine), Language.ZH))
                .isEqualTo("// Mine.\nvoid main() {} // 开始。\nString s = \"// Begins.\";\n");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_comments_as_they_are(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("A.java"), "// Begins.\n");
        Files.writeString(folder.resolve("comments.zh.yaml"), "format: 9\n");

        assertThat(ProgramComments.shown(new Program("lesson/A", program), Language.ZH)).isEqualTo("// Begins.\n");
    }
}
