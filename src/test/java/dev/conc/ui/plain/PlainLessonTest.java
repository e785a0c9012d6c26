package dev.conc.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.LessonFolder;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.ui.lesson.Fixture;
import dev.conc.ui.screen.Glyph;
import dev.conc.ui.screen.Theme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLessonTest {
    @TempDir
    private Path lessons;

    private static String print(Lesson lesson, Language wanted, OptionalInt only, int width, boolean coloured) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new PlainLesson(wanted, width, coloured ? Theme.COLOUR : Theme.MONOCHROME).print(lesson, only, writer);
        writer.flush();
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void a_lesson_is_printed_from_its_title_to_its_last_page() {
        String text = print(Fixture.lesson(lessons, Language.EN), Language.EN, OptionalInt.empty(), 80, false);
        assertThat(text)
                .startsWith("Lesson: A demo\nIt is about demo.\nAbout 5 minutes. Do first: first\n\nSection 1 of 4: Two threads\n\n");
        assertThat(text).containsSubsequence(
                "│ Predict. Which of the two prints first?", "Program demo/Hello\n", " 1  void main() throws InterruptedException {\n",
                "Run it: conc run demo/Hello\n", "Section 2 of 4: Waiting\n", "• join waits", "Program demo/Waits\n",
                "Program demo/Broken\n", "Section 3 of 4", "Section 4 of 4: A table\n", "sleep(1000)  a second, at least\n");
        assertThat(text).doesNotContain("\u001b");
    }

    @Test
    void what_a_page_offers_first_is_said_before_how_to_run_its_program() {
        String text = print(Fixture.lesson(lessons, Language.EN), Language.EN, OptionalInt.of(1), 80, false);
        assertThat(text).contains("\nExplore it: conc explore demo/Broken\nRun it: conc run demo/Broken\n")
                .doesNotContain("conc explore demo/Waits");
    }

    @Test
    void one_page_alone_is_printed_without_the_others() {
        String text = print(Fixture.lesson(lessons, Language.EN), Language.EN, OptionalInt.of(2), 80, false);
        assertThat(text).isEqualTo("Section 3 of 4: What you know\n\nThere is no program on this page.\n\n");
    }

    @Test
    void a_chinese_lesson_is_chinese_throughout() {
        assertThat(print(Fixture.lesson(lessons, Language.ZH), Language.ZH, OptionalInt.empty(), 80, false))
                .startsWith("课程：课\n一课。\n约 5 分钟。请先学习：first\n\n第 1 节，共 4 节：两个线程\n")
                .contains("运行：conc run demo/Hello");
    }

    @Test
    void a_missing_translation_is_said_first() throws Exception {
        LessonFolder.of(lessons, "only").english("## One\n\nText.\n");
        Catalogue catalogue = new Catalogue(List.of(lessons), Language.ZH);
        Lesson lesson = catalogue.read(catalogue.find("only"), Language.ZH);
        assertThat(print(lesson, Language.ZH, OptionalInt.of(0), 80, false)).startsWith("本课尚未翻译，以下是英文。\n\n").contains("Text.");
    }

    @Test
    void lines_fit_the_width() {
        String text = print(Fixture.lesson(lessons, Language.EN), Language.EN, OptionalInt.of(0), 30, false);
        assertThat(text.substring(0, text.indexOf("Program demo")).lines()).isNotEmpty()
                .allSatisfy(line -> assertThat(Glyph.width(line)).isLessThanOrEqualTo(30));
    }

    @Test
    void colours_change_nothing_but_colours() {
        Lesson lesson = Fixture.lesson(lessons, Language.EN);
        String coloured = print(lesson, Language.EN, OptionalInt.empty(), 80, true);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(print(lesson, Language.EN, OptionalInt.empty(), 80, false).lines().toList());
    }
}
