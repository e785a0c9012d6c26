package dev.conc.lesson;

import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.control.Workbench;
import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import java.util.Set;
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
    Stream<DynamicTest> exploring_the_changed_program_finds_what_the_answer_says_and_exploring_the_original_does_not() {
        return CourseAnswers.checked(check -> check.prints().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> the_options_of_a_prediction_leave_no_possible_outcome_out() {
        return CourseAnswers.questions(Language.EN).stream()
                .filter(each -> each.question().answer().flatMap(Answer::options).isPresent())
                .map(each -> dynamicTest(each.name(), () -> explore(each.question().program().orElseThrow(), each.options())));
    }

    private static void explore(Program program, PredictionOptions options) throws Exception {
        try (Workbench workbench = Workbench.open(CourseAnswers.COMPILER, program, Workbench.Settings.of(program))) {
            Report report = workbench.explore(new Request.Explore(Strategy.DPOR, 0, 60, 0, 0), _ -> {});
            assertThat(options.uncovered(report)).as("possible outcomes of %s that no option covers".formatted(program.id())).isEmpty();
            assertThat(Prediction.of(options.candidates(), Set.of(), report).answers()).as("options that are possible")
                    .anyMatch(Prediction.Answer::isPossible);
        }
    }
}
