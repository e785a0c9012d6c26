package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.ui.screen.Line;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.PaneLines;
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
                Lesson lesson = catalogue.read(entry, language);
                for (int i = 0; i < lesson.sections().size(); i++) {
                    LessonState page = LessonState.open(lesson, i);
                    tests.add(dynamicTest(entry.about().id() + ", " + page.page().title(), () -> check(page)));
                }
            }
        }
        return tests.stream();
    }

    private static void check(LessonState page) {
        PaneLines text = new LessonView(new Messages(page.lesson().language())).lines(page, Pane.TEXT, WIDTH);
        List<Line> lines = text.slice(0, text.size());
        assertThat(lines).hasSizeBetween(1, LONGEST);
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).as(line.text()).isLessThanOrEqualTo(WIDTH));
    }
}
