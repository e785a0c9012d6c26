package dev.conc.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.conc.Conc;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Language;
import dev.conc.lesson.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of the course as a terminal of usual width shows them. */
class LessonPagesTest {
    private static final int WIDTH = 76;
    private static final int LONGEST = 40;

    @TestFactory
    Stream<DynamicTest> pages_are_short_and_no_line_of_them_is_too_wide() throws Exception {
        Catalogue catalogue = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), Language.EN);
        List<DynamicTest> tests = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.entries()) {
            for (Language language : Language.values()) {
                for (Section section : catalogue.read(entry, language).sections()) {
                    tests.add(dynamicTest(entry.about().id() + ", " + section.title(), () -> check(section)));
                }
            }
        }
        return tests.stream();
    }

    private static void check(Section section) {
        List<Line> lines = MarkdownLayout.lines(section.blocks(), WIDTH);
        assertThat(lines).hasSizeBetween(1, LONGEST);
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).as(line.text()).isLessThanOrEqualTo(WIDTH));
    }
}
