package dev.conc.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.LessonFolder;
import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.LessonInvalid;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    private Path folder;

    private Lesson lesson(String... titles) throws LessonInvalid {
        String body = Stream.of(titles).map(each -> "## " + each + "\n\nText.\n\n").collect(Collectors.joining());
        LessonFolder.of(folder, "demo").english(body).chinese(body.replace("## ", "## 页"));
        Catalogue catalogue = new Catalogue(List.of(folder), Language.EN);
        return catalogue.read(catalogue.find("demo"), Language.ZH);
    }

    private static LessonProgress seen(Lesson lesson, int... pages) {
        LessonProgress kept = LessonProgress.NONE;
        for (int page : pages) {
            kept = kept.shown(lesson.sections().get(page).id(), page + 1, NOON);
        }
        return kept;
    }

    @Test
    void pages_are_known_by_their_english_titles_in_every_language() throws LessonInvalid {
        Lesson lesson = lesson("What is it?", "`synchronized`, twice", "What is it");

        assertThat(lesson.sections()).extracting(each -> each.title()).first().isEqualTo("页What is it?");
        assertThat(lesson.sections()).extracting(each -> each.id()).containsExactly("what-is-it", "synchronized-twice", "what-is-it-2");
    }

    @Test
    void what_was_seen_is_counted() throws LessonInvalid {
        Lesson lesson = lesson("A", "B", "C");
        Standing standing = Standing.of(lesson, seen(lesson, 0, 1, 0).predicted("demo/X", new Guess(NOON, true))
                .predicted("demo/X", new Guess(NOON.plusSeconds(1), false)));

        assertThat(standing.seen()).containsExactlyInAnyOrder(0, 1);
        assertThat(standing.last()).hasValue(0);
        assertThat(standing.asked()).isEqualTo(2);
        assertThat(standing.right()).isEqualTo(1);
        assertThat(standing.isDone()).isFalse();
        assertThat(Standing.of(lesson, seen(lesson, 0, 2, 1)).isDone()).isTrue();
    }

    @Test
    void questions_that_were_answered_or_done_are_counted_and_those_that_are_gone_are_not() throws LessonInvalid {
        String question = "> **Watch.** Why?\n\n<details><summary>Answer</summary>\n\nBecause.\n\n</details>\n\n";
        LessonFolder.of(folder, "demo").english("## A\n\n" + question.repeat(3) + "> **Watch.** Nobody knows.\n\n## B\n\n" + question);
        Catalogue catalogue = new Catalogue(List.of(folder), Language.EN);
        Standing standing = Standing.of(catalogue.read(catalogue.find("demo"), Language.EN),
                LessonProgress.NONE.asked("a/1", QuestionState.SKIPPED).asked("a/2", QuestionState.ANSWERED)
                        .asked("b/1", QuestionState.DONE)
                        .asked("c/1", QuestionState.DONE));

        assertThat(standing.questions()).isEqualTo(4);
        assertThat(standing.answered()).isEqualTo(2);
    }

    @Test
    void a_page_that_is_moved_is_still_seen_and_a_new_one_is_not() throws LessonInvalid {
        LessonProgress kept = seen(lesson("A", "B", "C"), 0, 1, 2);
        Standing standing = Standing.of(lesson("C", "New", "A", "B"), kept);

        assertThat(standing.seen()).containsExactlyInAnyOrder(0, 2, 3);
        assertThat(standing.last()).hasValue(0);
    }

    @Test
    void a_page_with_another_title_is_known_by_its_place() throws LessonInvalid {
        Standing standing = Standing.of(lesson("A", "Better", "C"), seen(lesson("A", "B", "C"), 0, 1));

        assertThat(standing.seen()).containsExactlyInAnyOrder(0, 1);
        assertThat(standing.last()).hasValue(1);
    }

    @Test
    void of_a_shorter_lesson_the_last_page_is_nearest() throws LessonInvalid {
        Standing standing = Standing.of(lesson("A", "B"), seen(lesson("A", "B", "C", "D"), 0, 3));

        assertThat(standing.seen()).containsExactly(0);
        assertThat(standing.last()).hasValue(1);
    }

    @Test
    void one_goes_on_where_one_was_and_from_the_end_with_what_was_left_out() throws LessonInvalid {
        Lesson lesson = lesson("A", "B", "C");

        assertThat(Standing.of(lesson, LessonProgress.NONE).resumption()).isZero();
        assertThat(Standing.of(lesson, seen(lesson, 0, 1)).resumption()).isEqualTo(1);
        assertThat(Standing.of(lesson, seen(lesson, 0, 2)).resumption()).isEqualTo(1);
        assertThat(Standing.of(lesson, seen(lesson, 0, 1, 2)).resumption()).isEqualTo(2);
    }
}
