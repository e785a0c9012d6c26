package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.OwnLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonCommandTest {
    @TempDir
    private Path folder;

    @Test
    void without_a_terminal_the_whole_lesson_is_printed_as_text() {
        Conc.Result result = conc().run("lesson", "locks");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Lesson: Locks\n").contains("Section 1 of ", "Section 2 of ", "Program locks/Bank",
                "balance = balance + n;", "Run it: conc run locks/Bank");
        assertThat(result.out()).doesNotContain("\u001b");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "LOCKS", "loc"})
    void an_alias_another_case_and_a_unique_beginning_name_the_lesson(String name) {
        assertThat(conc().run("lesson", name).out()).startsWith("Lesson: Locks\n");
    }

    @Test
    void plain_prints_text_on_a_terminal_too() {
        Conc.Result result = conc().onTerminal().with("TERM", "xterm").with("NO_COLOR", "1").run("lesson", "--plain", "locks");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Lesson: Locks\n");
    }

    @Test
    void a_dumb_terminal_gets_text() {
        Conc.Result result = conc().onTerminal().with("TERM", "dumb").run("lesson", "locks");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Lesson: Locks\n").doesNotContain("\u001b");
    }

    @Test
    void a_section_is_printed_alone() {
        Conc.Result result = conc().run("lesson", "locks", "--section", "2");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Section 2 of ").doesNotContain("Section 1 of ", "Section 3 of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99"})
    void a_section_that_there_is_not_is_wrong_usage_and_says_which_there_are(String number) {
        Conc.Result result = conc().run("lesson", "locks", "--section", number);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("sections 1 to ", "not " + number);
    }

    @Test
    void a_section_that_is_no_number_is_wrong_usage() {
        Conc.Result result = conc().run("lesson", "locks", "--section", "two");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("two", "--section", "Try: conc lesson --help");
    }

    @Test
    void text_is_wrapped_to_the_columns_of_the_terminal() {
        String text = conc().with("COLUMNS", "44").run("lesson", "locks", "--section", "1").out();

        assertThat(text.lines().takeWhile(line -> !line.startsWith("Program ")))
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.length() <= 44);
    }

    @Test
    void the_language_chooses_the_text() {
        Conc.Result result = conc().run("lesson", "locks", "--lang", "zh");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("锁", "预测。").doesNotContain("Section 1 of", "Predict.");
    }

    @Test
    void a_lesson_without_a_translation_is_shown_in_english_with_a_note() {
        OwnLesson.write(folder, "mine", "Only in English.");

        Conc.Result result = conc().run("lesson", "mine", "--lang", "zh", "--lessons", folder.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("本课尚未翻译").contains("Only in English.");
    }

    @Test
    void a_translated_lesson_of_ones_own_is_shown_in_its_language() {
        OwnLesson.translate(OwnLesson.write(folder, "mine", "English."), "我的", "中文。");

        Conc.Result result = conc().run("lesson", "mine", "--lang", "zh", "--lessons", folder.toString());

        assertThat(result.out()).contains("我的", "中文。").doesNotContain("English.", "本课尚未翻译");
    }

    @Test
    void an_unknown_lesson_is_wrong_usage_and_the_nearest_is_suggested() {
        Conc.Result result = conc().run("lesson", "lokcs");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("conc: there is no lesson \"lokcs\"; did you mean locks?" + System.lineSeparator());
    }

    @Test
    void a_beginning_of_several_lessons_is_wrong_usage_and_names_them() {
        Conc.Result result = conc().run("lesson", "thr");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("\"thr\" could be any of", "thread-local", "threads");
    }

    @Test
    void broken_markdown_is_told_with_file_line_and_cause() {
        Path lesson = OwnLesson.write(folder, "mine", "[Gone](Gone.java)\n\n<b>bold</b>\n\n![picture](picture.png)");

        Conc.Result result = conc().run("lesson", "mine", "--lessons", folder.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(
                lesson.resolve("lesson.md") + ":12: there is no program Gone.java",
                lesson.resolve("lesson.md") + ":14: raw HTML",
                lesson.resolve("lesson.md") + ":16: a picture");
    }

    @Test
    void broken_yaml_is_told_with_file_line_and_cause() throws IOException {
        Path file = OwnLesson.write(folder, "mine", "Text.").resolve("lesson.md");
        Files.writeString(file, Files.readString(file).replace("title: About mine", "title: [About"));

        Conc.Result result = conc().run("lesson", "mine", "--lessons", folder.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).containsPattern(java.util.regex.Pattern.quote(file.toString()) + ":[5-8]: \\S");
    }

    @Test
    void a_lesson_that_is_not_utf_8_is_told() throws IOException {
        Path file = OwnLesson.write(folder, "mine", "Text.").resolve("lesson.md");
        Files.write(file, new byte[]{'-', '-', '-', '\n', (byte) 0xff, (byte) 0xfe});

        Conc.Result result = conc().run("lesson", "mine", "--lessons", folder.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(file.toString(), "UTF-8");
    }
}
