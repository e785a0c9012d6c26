package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.expect.Expectation;
import dev.conc.program.expect.ExploredExpectation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Programs of the course, explored. */
@Execution(ExecutionMode.CONCURRENT)
class ExplorationsIT {
    @TestFactory
    Stream<DynamicTest> every_program_that_is_explored_has_the_expected_outcomes() {
        List<Program> explored = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), Language.EN).entries().stream()
                .flatMap(entry -> Catalogue.programs(entry).stream())
                .filter(each -> ExploredExpectation.of(each).isPresent())
                .toList();
        assertThat(explored).isNotEmpty();
        return explored.stream().map(each -> dynamicTest(each.id(), () -> explore(each)));
    }

    private static void explore(Program program) throws Exception {
        assertThat(CourseAnswers.PROGRAMS.explored(program, Expectation.read(program.expectationFile()), List.of())).as(program.id())
                .isEmpty();
    }
}
