package dev.conc.lesson;

import dev.conc.LessonFolder;
import dev.conc.language.Language;
import dev.conc.lesson.ProgramLink.Offer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LessonReaderTest {
    private static final String BODY = """
            ## One

            Text.

            [Hello](Hello.java "predict")

            ## Two

            More text.
            """;

    @TempDir
    private Path lessons;

    private LessonFolder folder;

    @BeforeEach
    void a_folder_with_a_program() {
        folder = LessonFolder.of(lessons, "demo").program("Hello");
    }

    private Lesson read(Language language) throws LessonInvalid {
        return new LessonReader(folder.path()).lesson(language);
    }

    /** What is wrong, with the name of the file instead of its path. */
    private List<String> mistakes(Language language) {
        LessonInvalid invalid = catchThrowableOfType(LessonInvalid.class, () -> read(language));
        assertThat(invalid).isNotNull();
        return invalid.mistakes().stream()
                .map(each -> each.file().getFileName() + ":" + each.line() + ": " + each.cause().words(Locale.ENGLISH))
                .toList();
    }

    @Test
    void a_good_lesson_is_read() throws LessonInvalid {
        folder.english(BODY);
        Lesson lesson = read(Language.EN);
        assertThat(lesson.about()).isEqualTo(new FrontMatter(
                "demo", 1, "A demo", "It is about demo.", 5, List.of("first"), List.of("al-demo"), List.of("007"),
                Map.of("T1", List.of("Hello"))));
        assertThat(lesson.id()).isEqualTo("demo");
        assertThat(lesson.language()).isEqualTo(Language.EN);
        assertThat(lesson.sections()).extracting(Section::title).containsExactly("One", "Two");
        assertThat(lesson.sections().getFirst().programs()).singleElement().satisfies(link -> {
            assertThat(link.offer()).isEqualTo(Offer.PREDICT);
            assertThat(link.program().id()).isEqualTo("demo/Hello");
            assertThat(link.program().source()).contains("void main()");
        });
        assertThat(lesson.sections().getFirst().parts()).hasOnlyElementsOfTypes(Section.Text.class, ProgramLink.class);
        assertThat(lesson.sections().getLast().programs()).isEmpty();
    }

    @Test
    void a_translation_brings_its_own_title_and_text() throws LessonInvalid {
        folder.english(BODY).chinese(BODY.replace("One", "一").replace("Two", "二"));
        Lesson lesson = read(Language.ZH);
        assertThat(lesson.language()).isEqualTo(Language.ZH);
        assertThat(lesson.title()).isEqualTo("课");
        assertThat(lesson.sections()).extracting(Section::title).containsExactly("一", "二");
        assertThat(lesson.about().order()).isEqualTo(1);
    }

    @Test
    void a_missing_translation_falls_back_to_english() throws LessonInvalid {
        folder.english(BODY);
        assertThat(read(Language.ZH).language()).isEqualTo(Language.EN);
        assertThat(read(Language.ZH).title()).isEqualTo("A demo");
    }

    @Test
    void windows_line_ends_are_read_like_others() throws LessonInvalid {
        folder.english(BODY);
        String text = read(Language.EN).about().toString();
        folder.file("lesson.md", readText().replace("\n", "\r\n"));
        assertThat(read(Language.EN).about()).hasToString(text);
        assertThat(read(Language.EN).sections()).hasSize(2);
    }

    @Test
    void lines_count_right_with_windows_line_ends() {
        folder.english(BODY + "\n# Wrong\n\nText.\n");
        folder.file("lesson.md", readText().replace("\n", "\r\n"));
        assertThat(mistakes(Language.EN)).singleElement().asString().startsWith("lesson.md:25: a `#` heading");
    }

    @Test
    void a_byte_order_mark_as_windows_editors_write_it_is_passed_over() throws LessonInvalid {
        folder.english(BODY);
        folder.file("lesson.md", "\ufeff" + readText());
        assertThat(read(Language.EN).sections()).hasSize(2);
    }

    @Test
    void a_missing_file_is_a_mistake() {
        assertThat(mistakes(Language.EN)).containsExactly("lesson.md:1: there is no such file");
    }

    @Test
    void an_empty_file_is_a_mistake() {
        folder.file("lesson.md", "");
        assertThat(mistakes(Language.EN)).containsExactly("lesson.md:1: the file does not begin with `---` and front matter");
    }

    @Test
    void a_file_that_is_no_text_is_a_mistake() {
        folder.file("lesson.md", new byte[]{(byte) 0xff, (byte) 0xd8, 0, 1, (byte) 0x80});
        assertThat(mistakes(Language.EN)).singleElement().asString().startsWith("lesson.md:1: cannot be read: it is not UTF-8 text");
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_a_mistake() throws Exception {
        Files.createDirectory(folder.path().resolve("lesson.md"));
        assertThat(mistakes(Language.EN)).singleElement().asString().startsWith("lesson.md:1: cannot be read");
    }

    @Test
    void what_is_wrong_is_told_in_the_language_of_who_reads_it() {
        folder.english("");

        LessonInvalid invalid = catchThrowableOfType(LessonInvalid.class, () -> read(Language.EN));

        assertThat(invalid.words(Locale.CHINESE)).endsWith("lesson.md:1: 一页也没有；每一页用 `## 标题` 开始");
        assertThat(invalid.words(Locale.ENGLISH)).endsWith("lesson.md:1: there is no section; `## Title` begins one");
    }

    @Test
    void a_lesson_without_a_section_is_a_mistake() {
        folder.english("");
        assertThat(mistakes(Language.EN)).containsExactly("lesson.md:1: there is no section; `## Title` begins one");
    }

    @Test
    void everything_wrong_in_a_file_is_told_at_once_in_the_order_of_the_file() {
        folder.english("""
                Lost text.

                ## One

                [Gone](Gone.java)

                A <b>bold</b> word.

                # Big

                ![A picture](x.png)
                """);
        assertThat(mistakes(Language.EN)).extracting(each -> each.split(":")[1])
                .containsExactly("15", "19", "21", "21", "23", "25");
    }

    @Test
    void both_languages_are_checked_at_once() {
        folder.english("## One\n\n<b>\n").chinese("## 一\n\n[Gone](Gone.java)\n");
        assertThat(mistakes(Language.ZH))
                .anyMatch(each -> each.startsWith("lesson.md:17: raw HTML"))
                .anyMatch(each -> each.startsWith("lesson.zh.md:10: there is no program Gone.java"));
    }

    @Test
    void a_translation_with_other_sections_is_a_mistake() {
        folder.english(BODY).chinese("## 一\n\n文字。\n");
        assertThat(mistakes(Language.ZH)).containsExactly("lesson.zh.md:1: there are 1 sections here and 2 in lesson.md");
    }

    @Test
    void a_translation_with_other_programs_is_a_mistake() {
        folder.program("Other").english(BODY).chinese(BODY.replace("Hello", "Other"));
        assertThat(mistakes(Language.ZH))
                .containsExactly("lesson.zh.md:10: section 1 (One) does not link the same programs as in lesson.md");
    }

    @Test
    void a_translation_that_offers_something_else_is_a_mistake() {
        folder.english(BODY).chinese(BODY.replace("predict", "run"));
        assertThat(mistakes(Language.ZH)).singleElement().asString().contains("does not link the same programs");
    }

    @Test
    void a_broken_translation_does_not_hide_the_title_in_a_list() throws LessonInvalid {
        folder.english(BODY).file("lesson.zh.md", "---\ntitle: [\n---\n");
        LessonReader reader = new LessonReader(folder.path());
        assertThat(reader.headline(reader.about(), Language.ZH).title()).isEqualTo("A demo");
    }

    @Test
    void the_message_has_a_line_for_each_mistake_with_file_line_and_cause() {
        folder.english("## One\n\n<b>\n\n# Two\n\nText.\n");
        Path file = folder.path().resolve("lesson.md");
        assertThatExceptionOfType(LessonInvalid.class).isThrownBy(() -> read(Language.EN))
                .satisfies(invalid -> assertThat(String.valueOf(invalid.getMessage()).lines())
                        .hasSize(2)
                        .allMatch(line -> line.startsWith(file + ":1") || line.startsWith(file + ":2")));
    }

    private String readText() {
        try {
            return Files.readString(folder.path().resolve("lesson.md"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
