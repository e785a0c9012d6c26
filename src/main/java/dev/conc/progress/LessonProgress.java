package dev.conc.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What is kept of one lesson. All of it grows only: two of them are merged into what both have seen.
 *
 * @param pages the pages that were shown: the id of each, and its number at that time, from 1
 * @param last the page that was shown last
 * @param predictions those that were judged, by the id of the program
 * @param questions what has become of each question, by its id
 */
public record LessonProgress(Map<String, Integer> pages, Optional<Place> last, Map<String, Set<Guess>> predictions,
        Map<String, QuestionState> questions) {
    /** Nothing was seen yet. */
    public static final LessonProgress NONE = new LessonProgress(Map.of(), Optional.empty(), Map.of(), Map.of());

    /** With a page that was shown. */
    public LessonProgress shown(String page, int number, Instant at) {
        return new LessonProgress(with(pages, page, number, (_, later) -> later), Optional.of(new Place(page, number, at)), predictions,
                questions);
    }

    /** With a prediction of a program that was judged. */
    public LessonProgress predicted(String program, Guess guess) {
        return new LessonProgress(pages, last, with(predictions, program, Set.of(guess), LessonProgress::union), questions);
    }

    /** With what became of a question; what says less than is known changes nothing. */
    public LessonProgress asked(String question, QuestionState state) {
        return new LessonProgress(pages, last, predictions, with(questions, question, state, QuestionState::or));
    }

    /** What both have. */
    LessonProgress merge(LessonProgress other) {
        Optional<Place> later = java.util.stream.Stream.of(last, other.last).flatMap(Optional::stream)
                .max(Comparator.comparing(Place::at));
        return new LessonProgress(
                all(pages, other.pages, (mine, _) -> mine), later, all(predictions, other.predictions, LessonProgress::union),
                all(questions, other.questions, QuestionState::or));
    }

    private static Set<Guess> union(Set<Guess> some, Set<Guess> others) {
        Set<Guess> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static <V> Map<String, V> with(Map<String, V> some, String key, V value, BinaryOperator<V> both) {
        return all(some, Map.of(key, value), both);
    }

    private static <V> Map<String, V> all(Map<String, V> some, Map<String, V> others, BinaryOperator<V> both) {
        Map<String, V> all = new TreeMap<>(some);
        others.forEach((key, value) -> all.merge(key, value, both));
        return Map.copyOf(all);
    }
}
