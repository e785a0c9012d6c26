package dev.conc.lesson;

import dev.conc.author.ProgramTrials.Predicted;
import dev.conc.language.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Answers of the course whose checks explore programs, and options of predictions. */
@Execution(ExecutionMode.CONCURRENT)
class ExploredAnswersIT {
    @TestFactory
    Stream<DynamicTest> exploring_the_original_does_not_find_what_a_changed_program_is_to_show() {
        return CourseAnswers.unchanged(check -> check.prints().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> the_options_of_a_prediction_leave_no_possible_outcome_out() {
        return CourseAnswers.questions(Language.EN).stream()
                .filter(each -> each.question().answer().flatMap(Answer::options).isPresent())
                .map(each -> dynamicTest(each.name(),
                        () -> assertThat(CourseAnswers.PROGRAMS.predicted(each.question().program().orElseThrow(),
                                new Predicted(each.file(), each.question().line(), each.options()))).isEmpty()));
    }
}
