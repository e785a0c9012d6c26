package dev.conc.lesson;

import dev.conc.Conc;
import dev.conc.Orphans;
import dev.conc.author.LessonCheck;
import dev.conc.author.LessonsFolder;
import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.expect.Expectation;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Recorder;
import dev.conc.program.run.Run;
import dev.conc.program.run.RunOutput;
import dev.conc.program.run.Runner;
import dev.conc.ui.screen.Glyph;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** The course itself: every lesson and every program in the folder {@code lessons}. */
@Isolated("programs measure, and processes that they leave must not be mistaken for those of other tests")
class LessonsTest {
    private static final List<String> COURSE = List.of("threads", "locks", "waiting", "thread-local", "queues", "processes", "coroutines",
            "async-io", "distributed", "choosing");

    private static final Catalogue CATALOGUE = new Catalogue(List.of(Conc.PROJECT.resolve("lessons")), Language.EN);
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));
    private static final Runner RUNNER = new Runner(Conc.PROJECT.resolve("target/conc-agent.jar"));

    @Test
    void every_folder_is_a_lesson_whose_front_matter_can_be_read() throws Exception {
        assertThat(CATALOGUE.mistakes()).isEmpty();
        try (Stream<java.nio.file.Path> folders = Files.list(Conc.PROJECT.resolve("lessons"))) {
            assertThat(CATALOGUE.entries().stream().map(Catalogue.Entry::folder))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(folders.toList());
        }
    }

    @Test
    void the_course_is_these_lessons_in_this_order() {
        assertThat(CATALOGUE.entries()).extracting(each -> each.about().id()).containsExactlyElementsOf(COURSE);
    }

    /** What the format asks of lessons; what their programs do is for the tests below and for others. */
    @Test
    void the_lessons_are_written_as_the_format_asks() {
        assertThat(LessonCheck.form(LessonsFolder.of(Conc.PROJECT.resolve("lessons")), List.of(), true, Glyph::width)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_lesson_takes_15_to_30_minutes() {
        return forEveryLesson(entry -> assertThat(entry.about().minutes()).isBetween(15, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "T1", "T2", "T3", "T4", "L1", "L2", "L3",
            "L4", "L5",
            "TL1", "TL2", "TL3", "Q1", "Q2", "Q3", "Q4", "Q5", "C1", "C2", "C3", "C4", "C5", "A1", "A2", "A3", "A4", "A5", "A6", "A7",
            "D1", "D2", "D3", "D4", "D5", "X1", "X2", "X3", "X4", "X5"})
    void the_row_of_the_curriculum_is_shown_by_programs_which_tests_check(String row) {
        assertThat(rows()).filteredOn(each -> each.name().equals(row)).isNotEmpty()
                .allSatisfy(lesson -> assertThat(lesson.programs()).isNotEmpty()
                        .allSatisfy(each -> assertThat(each.testNames()).isNotEmpty()));
    }

    @Test
    void the_tests_that_check_programs_of_a_row_are_there() throws Exception {
        Set<String> there = new HashSet<>();
        for (CourseTest test : CourseTest.values()) {
            String[] factory = test.nameFor("").replace("[]", "").split("\\.");
            var constructor = Class.forName(LessonsTest.class.getPackageName() + "." + factory[0]).getDeclaredConstructor();
            Object tests = constructor.newInstance();
            Stream<?> made = (Stream<?>) tests.getClass().getDeclaredMethod(factory[1]).invoke(tests);
            made.forEach(each -> there.add(test.nameFor(((DynamicTest) each).getDisplayName())));
        }

        assertThat(rows()).flatExtracting(CurriculumRow::programs)
                .allSatisfy(each -> assertThat(there).containsAll(each.testNames()));
    }

    /** The rows that the curriculum marks as stepped by the learner. */
    @ParameterizedTest
    @ValueSource(strings = {"P5", "T1", "T2", "L1", "L2", "L3", "L4", "L5", "TL1", "TL2", "TL3", "Q2", "Q3", "Q4", "Q5", "C1", "C2", "C3",
            "C4", "A1", "A2", "A6"})
    void a_program_of_the_row_is_explored(String row) {
        List<String> names = CATALOGUE.entries().stream()
                .flatMap(each -> each.about().rows().getOrDefault(row, List.of()).stream())
                .toList();

        assertThat(programs().filter(each -> names.contains(each.name())))
                .anySatisfy(each -> assertThat(ExploredExpectation.of(each)).isPresent());
    }

    /** One page explains it for all: no program may have another. */
    @Test
    void the_generator_is_the_same_in_all_programs_on_coroutines() {
        String generator = "static final class Generator<S, R>";

        assertThat(programs().map(Program::source).filter(each -> each.contains(generator)))
                .hasSizeGreaterThan(5)
                .extracting(each -> each.substring(each.indexOf(generator)))
                .containsOnly(programs().filter(each -> each.id().equals("coroutines/ConsumerAnswers"))
                        .map(Program::source)
                        .map(each -> each.substring(each.indexOf(generator)))
                        .findFirst().orElseThrow());
    }

    /** One after the other: many of them measure, and a neighbour would take their cores. None may leave a process, which could keep a port open. */
    @Tag("slow")
    @TestFactory
    Stream<DynamicTest> every_program_prints_what_is_expected() {
        return forEveryProgram(program -> {
            assertThat(program.expectationFile()).isRegularFile();
            Expectation expectation = Expectation.read(program.expectationFile());
            List<RunOutput> printed = new ArrayList<>();
            try (Orphans orphans = Orphans.watch()) {
                assertThat(CourseAnswers.PROGRAMS.run(program, expectation, printed::add))
                        .as(() -> printed.stream().map(each -> "what %s printed:%n%s%n%s".formatted(program.id(),
                                String.join("\n", each.lines(false)), String.join("\n", each.lines(true)))).findFirst()
                                .orElse(program.id()))
                        .isEmpty();
                assertThat(orphans.after(Duration.ofSeconds(5))).as("processes that %s left".formatted(program.id())).isEmpty();
            }
        });
    }

    /** Other programs may keep the two threads off the two cores for a while, so of a few tries one must find the cores free. */
    @Tag("slow")
    @Test
    void the_lost_update_really_happens_in_99_of_100_runs_on_two_free_cores() throws Exception {
        assumeThat(Runtime.getRuntime().availableProcessors()).as("cores, of which it takes two").isGreaterThan(1);
        Program histogram = programs().filter(each -> each.id().equals("locks/BankHistogram")).findFirst().orElseThrow();
        List<Integer> wrong = new ArrayList<>();
        while (wrong.size() < 8 && wrong.stream().noneMatch(runs -> runs >= 99)) {
            RunOutput recording = run(histogram, Runner.Settings.of(Limits.USUAL));
            Matcher last = Pattern.compile("(\\d+) of 100 runs ended with a balance other than 0")
                    .matcher(recording.lines(false).getLast());
            assertThat(last.matches()).as(recording.toString()).isTrue();
            wrong.add(Integer.valueOf(last.group(1)));
        }

        assertThat(wrong).last().satisfies(runs -> assertThat(runs).isGreaterThanOrEqualTo(99));
    }

    private static RunOutput run(Program program, Runner.Settings settings) throws Exception {
        Recorder recorder = new Recorder();
        Run run = RUNNER.start(COMPILER.compile(program), settings, recorder);
        return recorder.finish(run.await());
    }

    private static List<CurriculumRow> rows() {
        return CurriculumRow.of(CATALOGUE, Conc.PROJECT.resolve("lessons"));
    }

    private static Stream<Program> programs() {
        return CATALOGUE.entries().stream().flatMap(entry -> Catalogue.programs(entry).stream());
    }

    private interface Check<T> {
        void of(T thing) throws Exception;
    }

    private static Stream<DynamicTest> forEveryLesson(Check<Catalogue.Entry> check) {
        return tests(CATALOGUE.entries(), entry -> entry.about().id(), check);
    }

    private static Stream<DynamicTest> forEveryProgram(Check<Program> check) {
        return tests(programs().toList(), Program::id, check);
    }

    private static <T> Stream<DynamicTest> tests(List<T> things, Function<T, String> name, Check<T> check) {
        assertThat(things).isNotEmpty();
        List<DynamicTest> tests = new ArrayList<>();
        things.forEach(each -> tests.add(dynamicTest(name.apply(each), () -> check.of(each))));
        return tests.stream();
    }
}
