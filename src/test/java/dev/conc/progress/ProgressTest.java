package dev.conc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant MORNING = Instant.parse("2026-03-04T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-04T20:00:00Z");

    private static Progress locks(java.util.function.UnaryOperator<LessonProgress> change) {
        return Progress.NONE.with("locks", change);
    }

    @Test
    void what_two_machines_saw_is_joined_and_the_later_page_is_the_last() {
        Progress desk = locks(each -> each.shown("a", 1, MORNING).predicted("locks/Bank", new Guess(MORNING, false)));
        Progress train = locks(each -> each.shown("b", 2, EVENING).predicted("locks/Bank", new Guess(EVENING, true)))
                .with("threads", each -> each.shown("x", 1, EVENING));

        Progress both = desk.merge(train);

        assertThat(both).isEqualTo(train.merge(desk));
        assertThat(both.of("locks").pages()).containsOnlyKeys("a", "b");
        assertThat(both.of("locks").last()).contains(new Place("b", 2, EVENING));
        assertThat(both.of("locks").predictions().get("locks/Bank")).hasSize(2);
        assertThat(both.lessons()).containsOnlyKeys("locks", "threads");
    }

    @Test
    void what_is_joined_twice_counts_once() {
        Progress desk = locks(each -> each.shown("a", 1, MORNING).predicted("locks/Bank", new Guess(MORNING, false)));

        assertThat(desk.merge(desk)).isEqualTo(desk);
    }

    @Test
    void a_question_never_loses_what_was_done_for_it() {
        LessonProgress done = LessonProgress.NONE.asked("q", QuestionState.DONE);

        assertThat(done.asked("q", QuestionState.SKIPPED)).isEqualTo(done);
        assertThat(LessonProgress.NONE.asked("q", QuestionState.SKIPPED).asked("q", QuestionState.ANSWERED).questions())
                .containsEntry("q", QuestionState.ANSWERED);
        assertThat(locks(each -> each.asked("q", QuestionState.ANSWERED)).merge(Progress.NONE.with("locks", _ -> done)).of("locks"))
                .isEqualTo(done);
    }
}
