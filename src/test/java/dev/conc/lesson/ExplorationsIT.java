package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.control.Workbench;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
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
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));

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
        ExploredExpectation expected = ExploredExpectation.of(program).orElseThrow();
        Workbench.Settings settings = new Workbench.Settings(expected.properties());
        try (Workbench workbench = Workbench.open(COMPILER, program, settings)) {
            Report report = workbench.explore(new Request.Explore(Strategy.DPOR, 0, 60, 0, 0), _ -> {});
            assertThat(expected.mismatches(report)).as(program.id()).isEmpty();
        }
    }
}
