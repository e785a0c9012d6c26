package dev.conc.lesson;

import dev.conc.program.Program;
import dev.conc.program.expect.ExploredExpectation;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A way in which the build checks programs of the course: a test factory, which makes a test of each program. */
public enum CourseTest {
    /** What a run prints is compared with the expectation. */
    PRINTED("LessonsTest.every_program_prints_what_is_expected"),
    /** What exploring finds is compared with the expectation's part {@code explored}. */
    EXPLORED("ExplorationsIT.every_program_that_is_explored_has_the_expected_outcomes");

    private final String factory;

    CourseTest(String factory) {
        this.factory = factory;
    }

    /** The name of the test of a program, or of all of them when given what stands for any program's id. */
    public String nameFor(String program) {
        return factory + "[" + program + "]";
    }

    /**
     * The tests that check a program of the course.
     *
     * @throws dev.conc.problem.Problem if its expectation cannot be read
     */
    static List<CourseTest> of(Program program) {
        List<CourseTest> tests = new ArrayList<>();
        if (Files.isRegularFile(program.expectationFile())) {
            tests.add(PRINTED);
        }
        if (ExploredExpectation.of(program).isPresent()) {
            tests.add(EXPLORED);
        }
        return List.copyOf(tests);
    }
}
