package dev.conc.schedule.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The JDK's own verifier finds nothing wrong with rewritten programs, so that a mistake of ours does not wait for the step that meets it. */
@org.junit.jupiter.api.Tag("slow")
class VerifierTest {
    private static final Path TESTS = Path.of("src/test/resources/dev/conc/schedule/programs");

    @TestFactory
    Stream<DynamicTest> the_course_s_programs_that_run_under_control_are_verified() throws IOException {
        return verifying(
                files(Path.of("lessons"), ".expect.yaml").stream().filter(VerifierTest::isExplored).map(VerifierTest::program).toList());
    }

    @TestFactory
    Stream<DynamicTest> programs_of_many_shapes_are_verified() throws IOException {
        return verifying(Stream.of("families", "shapes").flatMap(each -> files(TESTS.resolve(each), ".java").stream()).toList());
    }

    private static Stream<DynamicTest> verifying(List<Path> programs) {
        assertThat(programs).hasSizeGreaterThan(20);
        return programs.stream()
                .map(each -> dynamicTest(each.toString(),
                        () -> assertThat(RewrittenClasses.ofFile(each.getFileName().toString(), Files.readString(each)).verifierErrors())
                                .isEmpty()));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unexpected) {
            throw new java.io.UncheckedIOException(unexpected);
        }
    }

    private static boolean isExplored(Path expectation) {
        try {
            return Files.readString(expectation).lines().anyMatch(each -> each.startsWith("explored:"));
        } catch (IOException unexpected) {
            throw new java.io.UncheckedIOException(unexpected);
        }
    }

    private static Path program(Path expectation) {
        return expectation.resolveSibling(expectation.getFileName().toString().replace(".expect.yaml", ".java"));
    }
}
