package dev.conc.schedule;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.conc.Conc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Programs that know nothing of {@code conc}, each beside what exploring it must find. */
@Execution(ExecutionMode.CONCURRENT)
class ProgramsIT {
    private static final Path FOLDER = Conc.PROJECT.resolve("src/test/resources/dev/conc/schedule/programs");

    @TestFactory
    Stream<DynamicTest> families_take_one_execution_for_each_trace() throws IOException {
        return exploring("families");
    }

    @TestFactory
    Stream<DynamicTest> programs_of_many_shapes_get_their_verdict() throws IOException {
        return exploring("shapes");
    }

    @TestFactory
    Stream<DynamicTest> bad_programs_are_told_what_is_wrong() throws IOException {
        return exploring("bad");
    }

    @TestFactory
    Stream<DynamicTest> programs_that_others_wrote_get_the_right_answer() throws IOException {
        return exploring("reported");
    }

    @Test
    void every_expectation_belongs_to_a_program() throws IOException {
        assertThat(files(FOLDER, ".expect.json")).isNotEmpty().allSatisfy(
                each -> assertThat(each.resolveSibling(each.getFileName().toString().replace(".expect.json", ".java"))).isRegularFile());
    }

    private static Stream<DynamicTest> exploring(String group) throws IOException {
        List<Path> programs = files(FOLDER.resolve(group), ".java");
        assertThat(programs).as("programs in " + group).isNotEmpty();
        return programs.stream().map(each -> dynamicTest(name(each), () -> explore(each)));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path program) {
        return program.getFileName().toString().replace(".java", "");
    }

    private static void explore(Path program) throws IOException {
        ExpectedExploration expected = ExpectedExploration.of(program);
        assumeThat(expected.notYet()).isEmpty();
        Conc.Result result = run(program, expected);

        expected.check(name(program), result);
        if (expected.repeatable()) {
            Conc.Result again = run(program, expected);
            assertThat(withoutTimes(again.out())).as("the second exploration of " + name(program)).isEqualTo(withoutTimes(result.out()));
        }
    }

    private static Conc.Result run(Path program, ExpectedExploration expected) {
        List<String> arguments = new ArrayList<>(List.of("explore", program.toString(), "--json"));
        arguments.addAll(expected.options());
        if (!arguments.contains("--seconds")) {
            arguments.addAll(List.of("--seconds", "20"));
        }
        return conc().run(arguments.toArray(String[]::new));
    }

    private static String withoutTimes(String document) {
        return document.replaceAll("\"seconds\"\\s*:\\s*[0-9.eE+-]+", "\"seconds\":0");
    }
}
