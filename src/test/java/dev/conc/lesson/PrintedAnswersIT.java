package dev.conc.lesson;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** Answers of the course whose checks run programs. */
@Isolated("programs measure")
class PrintedAnswersIT {
    @TestFactory
    Stream<DynamicTest> the_original_does_not_print_what_a_changed_program_is_to_print() {
        return CourseAnswers.unchanged(check -> check.prints().isPresent());
    }
}
