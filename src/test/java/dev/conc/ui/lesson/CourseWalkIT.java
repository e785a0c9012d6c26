package dev.conc.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.progress.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The course, walked by keys on real screens as a new learner would: every page is read to its end, and every question is answered. */
@Isolated("programs measure")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the editor is a shell script here")
class CourseWalkIT {
    @TempDir
    private Path folder;

    private static List<Catalogue.Entry> lessons() {
        return catalogue(Language.EN).entries();
    }

    private static Catalogue catalogue(Language language) {
        return new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), language);
    }

    @TestFactory
    Stream<DynamicTest> every_change_that_is_asked_for_is_made_and_checked_on_a_small_screen() {
        return lessons().stream().map(each -> dynamicTest(each.about().id(), () -> {
            try (Walk walk = Walk.begin(catalogue(Language.EN), each, Language.EN, 80, 24, own(each, Language.EN))) {
                for (int page = 0; page < walk.pages(); page++) {
                    walk.arrives(page);
                    walk.answers(page);
                    walk.checks(page);
                    walk.readsOn(page);
                }
                everythingIsDone(walk);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_is_read_in_chinese_on_a_large_screen() {
        return lessons().stream().map(each -> dynamicTest(each.about().id(), () -> {
            try (Walk walk = Walk.begin(catalogue(Language.ZH), each, Language.ZH, 120, 40, own(each, Language.ZH))) {
                for (int page = 0; page < walk.pages(); page++) {
                    walk.arrives(page);
                    walk.answers(page);
                    walk.readsOn(page);
                }
                Standing standing = walk.standing();
                assertThat(standing.isDone()).isTrue();
                assertThat(standing.answered()).isEqualTo(standing.questions());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> the_last_page_of_a_lesson_opens_the_next_one() {
        List<Catalogue.Entry> lessons = lessons();
        return IntStream.range(0, lessons.size()).mapToObj(i -> dynamicTest(lessons.get(i).about().id(), () -> {
            try (Walk walk = Walk.begin(catalogue(Language.EN), lessons.get(i), Language.EN, 80, 24, own(lessons.get(i), Language.EN))) {
                walk.leapsToTheLastPage();
                // Behind the last one, what was left out is offered.
                walk.opens(lessons.get((i + 1) % lessons.size()));
            }
        }));
    }

    private static void everythingIsDone(Walk walk) {
        Standing standing = walk.standing();
        assertThat(standing.isDone()).isTrue();
        assertThat(standing.answered()).isEqualTo(standing.questions());
        assertThat(walk.unchecked()).isEmpty();
    }

    private Path own(Catalogue.Entry entry, Language language) throws Exception {
        return Files.createTempDirectory(folder, entry.about().id() + language.code());
    }
}
