package dev.conc.lesson;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Answers of the course whose checks run programs. */
@Isolated("programs measure")
class PrintedAnswersIT {
    @TestFactory
    Stream<DynamicTest> the_changed_program_prints_what_the_answer_says_and_the_original_does_not() {
        return CourseAnswers.checked(check -> check.prints().isPresent());
    }
}
