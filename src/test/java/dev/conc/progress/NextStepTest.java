package dev.conc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.LessonFolder;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextStepTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path folder;

    @BeforeEach
    void three_lessons_of_two_pages() {
        for (int i = 1; i <= 3; i++) {
            LessonFolder.of(folder, "l" + i).english(i, "## A\n\nText.\n\n## B\n\nText.\n");
        }
    }

    private NextStep after(Progress progress) {
        return NextStep.of(catalogue(), progress, Language.EN);
    }

    private Catalogue catalogue() {
        return new Catalogue(List.of(folder), Language.EN);
    }

    private static Progress begun(Progress before, String lesson, int hour) {
        return before.with(lesson, each -> each.shown("a", 1, NOON.plusSeconds(hour)));
    }

    private static Progress done(Progress before, String lesson, int hour) {
        return begun(before, lesson, hour).with(lesson, each -> each.shown("b", 2, NOON.plusSeconds(hour)));
    }

    @Test
    void who_has_seen_nothing_begins_with_the_first_lesson() {
        assertThat(after(Progress.NONE)).isInstanceOfSatisfying(NextStep.Begin.class,
                step -> assertThat(step.first().about().id()).isEqualTo("l1"));
        assertThat(NextStep.of(new Catalogue(List.of(), Language.EN), Progress.NONE, Language.EN)).isEqualTo(new NextStep.Nothing());
    }

    @Test
    void the_lesson_that_was_read_last_goes_on() {
        assertThat(after(begun(begun(Progress.NONE, "l2", 2), "l1", 1))).isInstanceOfSatisfying(NextStep.GoOn.class, step -> {
            assertThat(step.lesson().id()).isEqualTo("l2");
            assertThat(step.section()).isZero();
        });
    }

    @Test
    void after_a_lesson_that_is_done_comes_the_next_that_is_not() {
        assertThat(after(done(done(Progress.NONE, "l2", 1), "l1", 2)))
                .isInstanceOfSatisfying(NextStep.Another.class, step -> assertThat(step.next().about().id()).isEqualTo("l3"));
        assertThat(after(done(Progress.NONE, "l3", 1)))
                .isInstanceOfSatisfying(NextStep.Another.class, step -> assertThat(step.next().about().id()).isEqualTo("l1"));
    }

    @Test
    void who_has_seen_all_is_done() {
        assertThat(after(done(done(done(Progress.NONE, "l1", 1), "l2", 2), "l3", 3))).isEqualTo(new NextStep.Finished());
    }

    @Test
    void a_lesson_that_is_gone_is_not_gone_on_with() {
        assertThat(after(begun(Progress.NONE, "gone", 1))).isInstanceOf(NextStep.Begin.class);
    }
}
