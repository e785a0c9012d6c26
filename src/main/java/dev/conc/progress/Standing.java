package dev.conc.progress;

import dev.conc.lesson.Lesson;
import dev.conc.lesson.Section;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a learner stands in a lesson as it is now.
 *
 * @param pages how many pages it has
 * @param seen the pages that were shown, from 0
 * @param last the page that was shown last, from 0; empty where there is none
 * @param asked how many predictions were judged
 * @param right how many of them were right
 * @param questions how many questions have answers
 * @param answered how many of them were answered or done
 */
public record Standing(int pages, Set<Integer> seen, OptionalInt last, int asked, int right, int questions, int answered) {
    /** What is kept, read against the lesson: its pages may have been moved, renamed or left out since. */
    public static Standing of(Lesson lesson, LessonProgress kept) {
        List<String> ids = lesson.sections().stream().map(Section::id).toList();
        Set<Integer> seen = new HashSet<>();
        kept.pages().forEach((page, number) -> place(page, number, ids, kept.pages().keySet()).ifPresent(seen::add));
        List<Guess> guesses = kept.predictions().values().stream().flatMap(Set::stream).toList();
        List<String> questions = lesson.sections().stream().flatMap(Standing::questions).toList();
        long answered = questions.stream().map(each -> kept.questions().getOrDefault(each, QuestionState.SKIPPED))
                .filter(each -> each != QuestionState.SKIPPED).count();
        return new Standing(ids.size(), Set.copyOf(seen), last(kept, ids), guesses.size(),
                (int) guesses.stream().filter(Guess::right).count(), questions.size(), (int) answered);
    }

    /** The ids of the questions of a page that can be answered. */
    private static Stream<String> questions(Section page) {
        return IntStream.range(0, page.questions().size()).filter(each -> page.questions().get(each).answer().isPresent())
                .mapToObj(page::questionId);
    }

    private static OptionalInt last(LessonProgress kept, List<String> ids) {
        if (kept.last().isEmpty()) {
            return OptionalInt.empty();
        }
        Place last = kept.last().get();
        // Of a lesson that is shorter now, the last page is nearest.
        int nearest = Math.clamp(last.number() - 1, 0, ids.size() - 1);
        return OptionalInt.of(place(last.page(), last.number(), ids, kept.pages().keySet()).orElse(nearest));
    }

    /** A page that has another name now stands where it stood, unless a page is there that is known by its own name. */
    private static OptionalInt place(String page, int number, List<String> ids, Set<String> known) {
        int at = ids.indexOf(page);
        if (at >= 0) {
            return OptionalInt.of(at);
        }
        boolean renamed = number >= 1 && number <= ids.size() && (page.isEmpty() || !known.contains(ids.get(number - 1)));
        return renamed ? OptionalInt.of(number - 1) : OptionalInt.empty();
    }

    /** Whether all pages were shown. */
    public boolean isDone() {
        return seen.size() == pages;
    }

    /** The page to go on with, from 0: where the learner was, or, where that is the last one, the first that was not shown. */
    public int resumption() {
        int at = last.orElse(0);
        return at < pages - 1 || seen.isEmpty() ? at
                : IntStream.range(0, pages).filter(each -> !seen.contains(each)).findFirst().orElse(at);
    }

    /** How many pages were shown. */
    public int seenPages() {
        return seen.size();
    }
}
