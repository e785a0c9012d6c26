package dev.conc.ui.lesson;

import dev.conc.lesson.Answer;
import dev.conc.lesson.Lesson;
import dev.conc.lesson.Question;
import dev.conc.lesson.Section;
import dev.conc.program.Program;
import dev.conc.program.expect.Check;
import dev.conc.progress.QuestionState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How it stands with the questions of a lesson.
 *
 * @param known what has become of them
 * @param shown those whose answers are shown
 * @param check the latest check, as long as its page is shown
 */
public record Questions(Map<QuestionPlace, QuestionState> known, Set<QuestionPlace> shown, Optional<CheckState> check) {
    /** Of which nothing is known. */
    static final Questions NONE = new Questions(Map.of(), Set.of(), Optional.empty());

    /** What is kept of a lesson's questions, by their ids. */
    static Questions of(Lesson lesson, Map<String, QuestionState> kept) {
        Map<QuestionPlace, QuestionState> known = new HashMap<>();
        for (int i = 0; i < lesson.sections().size(); i++) {
            Section page = lesson.sections().get(i);
            for (int j = 0; j < page.questions().size(); j++) {
                QuestionState state = kept.get(page.questionId(j));
                if (state != null) {
                    known.put(new QuestionPlace(i, j), state);
                }
            }
        }
        return new Questions(Map.copyOf(known), Set.of(), Optional.empty());
    }

    /** What there is to say of the questions of a page. */
    PageQuestions on(int section) {
        Map<Integer, QuestionState> states = new HashMap<>();
        known.forEach((place, state) -> {
            if (place.section() == section) {
                states.put(place.number(), state);
            }
        });
        Set<Integer> open = new HashSet<>();
        shown.stream().filter(each -> each.section() == section).forEach(each -> open.add(each.number()));
        return new PageQuestions(Map.copyOf(states), Set.copyOf(open), check.filter(each -> each.question().section() == section));
    }

    Questions with(QuestionPlace question, QuestionState state) {
        Map<QuestionPlace, QuestionState> all = new HashMap<>(known);
        all.merge(question, state, QuestionState::or);
        return new Questions(Map.copyOf(all), shown, check);
    }

    Questions with(Optional<CheckState> other) {
        return new Questions(known, shown, other);
    }

    /** With the answer of a question shown, which answers it. */
    Questions show(QuestionPlace question) {
        Set<QuestionPlace> all = new HashSet<>(shown);
        all.add(question);
        return new Questions(known, Set.copyOf(all), check).with(question, QuestionState.ANSWERED);
    }

    /** With the answers of a page hidden. */
    Questions hide(int section) {
        Set<QuestionPlace> others = new HashSet<>(shown);
        others.removeIf(each -> each.section() == section);
        return new Questions(known, Set.copyOf(others), check);
    }

    /** The question whose answer is to be shown next: the first whose answer is not shown; none of those that are hidden. */
    OptionalInt toShow(Section page, int section) {
        List<Question> all = page.questions();
        int visible = visible(page, section);
        return IntStream.range(0, visible)
                .filter(i -> all.get(i).answer().isPresent() && !shown.contains(new QuestionPlace(section, i))).findFirst();
    }

    /**
     * The question that is to be checked: of those with a check that are not done the first that is about a program, or else the first; where all are done, the
     * same of all.
     */
    OptionalInt toCheck(Section page, int section, Optional<Program> shown) {
        List<Integer> checked = IntStream.range(0, visible(page, section)).filter(i -> check(page, i).isPresent()).boxed().toList();
        Comparator<Integer> order = Comparator
                .<Integer, Boolean>comparing(i -> known.get(new QuestionPlace(section, i)) == QuestionState.DONE)
                .thenComparing(i -> !page.questions().get(i).program().equals(shown)).thenComparing(Comparator.naturalOrder());
        return checked.stream().min(order).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The check of a question. */
    static Optional<Check> check(Section page, int question) {
        return page.questions().get(question).answer().flatMap(Answer::check);
    }

    /** How many questions of a page can be seen. */
    private int visible(Section page, int section) {
        OptionalInt barrier = barrier(page, section);
        return barrier.isPresent() ? barrier.getAsInt() + 1 : page.questions().size();
    }

    /** The prediction on a page that hides what follows it, if one does. */
    OptionalInt barrier(Section page, int section) {
        return on(section).barrier(page);
    }

    /** With the predictions of a page open that are about a program, since the learner sees what it does. */
    Questions tried(Section page, int section, Program program) {
        Questions now = this;
        for (int i = 0; i < page.questions().size(); i++) {
            Question question = page.questions().get(i);
            if (question.kind() == Question.Kind.PREDICT && question.answer().isPresent()
                    && question.program().filter(program::equals).isPresent()) {
                now = now.with(new QuestionPlace(section, i), QuestionState.ANSWERED);
            }
        }
        return now;
    }

    /** Whether the title of a page could give away what the learner is to predict on the page before it. */
    public boolean hidesTitle(Lesson lesson, int section) {
        return section > 0 && barrier(lesson.sections().get(section - 1), section - 1).isPresent();
    }
}
