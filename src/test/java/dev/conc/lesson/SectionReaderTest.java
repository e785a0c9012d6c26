package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.LessonFolder;
import dev.conc.lesson.ProgramLink.Offer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionReaderTest {
    @TempDir
    private Path lessons;

    private final List<Mistake> mistakes = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void a_folder_with_a_program() {
        folder = LessonFolder.of(lessons, "demo").program("Hello").program("Other").path();
    }

    private List<Section> read(String markdown) {
        return new SectionReader(folder, Path.of("lesson.md"), "demo", mistakes).read(markdown);
    }

    private List<String> mistakes(String markdown) {
        read(markdown);
        return mistakes.stream().map(each -> each.words(Locale.ENGLISH)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_offer_is_known(Offer offer) {
        List<Section> sections = read("## One\n\n[Hello](Hello.java \"" + offer.name().toLowerCase(java.util.Locale.ROOT) + "\")\n");
        assertThat(sections.getFirst().programs()).extracting(ProgramLink::offer).containsExactly(offer);
    }

    @Test
    void a_link_without_a_title_offers_to_run() {
        assertThat(read("## One\n\n[Hello](Hello.java)\n").getFirst().programs())
                .extracting(ProgramLink::offer).containsExactly(Offer.RUN);
    }

    @Test
    void a_section_has_its_programs_in_order() {
        List<Section> sections = read("## One\n\n[Other](Other.java)\n\nText.\n\n[Hello](Hello.java)\n\n## Two\n\nText.\n");
        assertThat(mistakes).isEmpty();
        assertThat(sections.getFirst().programs()).extracting(link -> link.program().name()).containsExactly("Other", "Hello");
        assertThat(sections.getFirst().parts()).hasExactlyElementsOfTypes(ProgramLink.class, Section.Text.class, ProgramLink.class);
        assertThat(sections.getLast().programs()).isEmpty();
    }

    @Test
    void a_link_within_a_sentence_is_text_and_no_program() {
        List<Section> sections = read("## One\n\nSee [Hello](Hello.java) and [the site](https://example.org/).\n");
        assertThat(mistakes).isEmpty();
        assertThat(sections.getFirst().programs()).isEmpty();
        assertThat(sections.getFirst().parts()).singleElement().isInstanceOf(Section.Text.class);
    }

    @Test
    void smaller_headings_do_not_begin_a_section() {
        assertThat(read("## One\n\n### Part\n\nText.\n")).extracting(Section::title).containsExactly("One");
    }

    @Test
    void the_title_of_a_section_is_its_text_without_marks() {
        assertThat(read("## A `lock` is *held*\n\nText.\n")).extracting(Section::title).containsExactly("A lock is held");
    }

    @Test
    void text_before_the_first_section_is_a_mistake() {
        assertThat(mistakes("\n\nLost.\n\n## One\n\nText.\n"))
                .containsExactly("lesson.md:3: text before the first `##` heading, which no section would show");
    }

    @Test
    void a_heading_of_the_first_level_is_a_mistake() {
        assertThat(mistakes("## One\n\nText.\n\n# Two\n\nText.\n"))
                .containsExactly("lesson.md:5: a `#` heading; the title stands in the front matter, and `##` begins a section");
    }

    @Test
    void an_empty_section_is_a_mistake() {
        assertThat(mistakes("## One\n\n## Two\n\nText.\n")).containsExactly("lesson.md:1: the section \"One\" is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Some <b>bold</b> text.", "<div>\nText.\n</div>", "<!-- a note -->", "- a list with <br> in it",
            "| a |\n| - |\n| <i> |"})
    void raw_html_is_a_mistake(String html) {
        assertThat(mistakes("## One\n\n" + html + "\n\nText.\n")).isNotEmpty()
                .allMatch(each -> each.contains("raw HTML") && each.matches("lesson\\.md:[3-5]: .*"));
    }

    @Test
    void html_in_code_is_no_mistake() {
        assertThat(mistakes("## One\n\n`List<String>`\n\n```\n<b>\n```\n\nMap\\<K>\n")).isEmpty();
    }

    @Test
    void a_picture_is_a_mistake() {
        assertThat(mistakes("## One\n\nText,\nand ![a picture](x.png).\n"))
                .containsExactly("lesson.md:4: a picture, which a terminal cannot show");
    }

    @Test
    void an_unknown_offer_is_a_mistake() {
        assertThat(mistakes("## One\n\n[Hello](Hello.java \"dance\")\n"))
                .containsExactly("lesson.md:3: the link offers \"dance\"; it can offer run, step, explore, predict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Hello.java", "sub/Hello.java", "/etc/Hello.java", "..%5CHello.java/../Hello.java",
            "https://example.org/Hello.java"})
    void a_program_outside_of_the_folder_is_a_mistake(String destination) {
        assertThat(mistakes("## One\n\n[Hello](" + destination + ")\n"))
                .containsExactly("lesson.md:3: " + destination + " is not in the folder of the lesson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gone.java", "锁.java", "<Two words.java>", "%00.java", "&#xD800;.java"})
    void a_missing_program_is_a_mistake(String destination) {
        assertThat(mistakes("## One\n\n[Gone](" + destination + ")\n")).singleElement().asString()
                .startsWith("lesson.md:3: there is no program ");
    }

    @Test
    void a_link_that_reads_otherwise_than_its_program_is_a_mistake() {
        assertThat(mistakes("## One\n\n[Hallo](Hello.java)\n"))
                .containsExactly("lesson.md:3: the link to Hello.java reads \"Hallo\"; it must read \"Hello\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*", "[", "`", "![", "<", "(", "&", "|-"})
    void text_nested_without_end_does_not_crash(String opening) {
        assertThat(read("## One\n\nText.\n\n" + opening.repeat(20_000) + "x\n")).hasSize(1);
    }
}
