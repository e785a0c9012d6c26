package dev.conc.ui.lesson;

import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import dev.conc.progress.QuestionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How it stands with the questions of a page.
 *
 * @param states what has become of them, by their numbers
 * @param shown the numbers of those whose answers are shown
 * @param check the latest check on this page
 */
record PageQuestions(Map<Integer, QuestionState> states, Set<Integer> shown, Optional<CheckState> check) {
    /** On a page where nothing has been done. */
    static final PageQuestions UNTOUCHED = new PageQuestions(Map.of(), Set.of(), Optional.empty());

    /**
     * The prediction that hides what follows it: the first of which nothing has become. One without an answer hides nothing, since there
     * would be no way to be told.
     */
    OptionalInt barrier(Section page) {
        List<Question> all = page.questions();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).kind() == Question.Kind.PREDICT && all.get(i).answer().isPresent() && !states.containsKey(i))
                .findFirst();
    }
}
