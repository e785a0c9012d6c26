package dev.conc.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.problem.ExitCode;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is found when the programs of a lesson are compiled, run and explored and its answers are done. */
@Execution(ExecutionMode.CONCURRENT)
class LessonTrialsIT {
    @TempDir
    private Path lessons;

    @TempDir
    private Path cache;

    private Draft draft;
    private LessonCheck check;
    private final List<CheckStep> steps = new ArrayList<>();

    @BeforeEach
    void a_new_lesson() {
        draft = Draft.in(lessons);
        Compiler compiler = new Compiler(new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, _ -> {}));
        check = new LessonCheck(new LessonCheck.Settings(true, true, String::length, cache.resolve("turn")), List.of(), compiler,
                new Runner(Conc.PROJECT.resolve("target/conc-agent.jar")));
    }

    private CheckResult checked() {
        steps.clear();
        return check.check(LessonsFolder.of(lessons), new CheckListener() {
            @Override
            public void begins(CheckStep step) {
                steps.add(step);
            }

            @Override
            public void found(List<Finding> findings) {}
        });
    }

    private List<String> findings() {
        return draft.said(checked().findings());
    }

    private String at(String file, String text, String words) {
        return "demo/" + file + ":" + draft.line(file, text) + ": " + words;
    }

    @Test
    void a_new_lesson_is_right() {
        CheckResult result = checked();

        assertThat(result).isEqualTo(new CheckResult(1, 1, 2, true, List.of()));
        assertThat(result.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(steps).extracting(CheckStep::act)
                .containsExactly(CheckStep.Act.READ, CheckStep.Act.RUN, CheckStep.Act.EXPLORE, CheckStep.Act.ANSWER, CheckStep.Act.ANSWER);
    }

    @Test
    void a_program_does_not_compile() {
        draft.change(Draft.PROGRAM, "sum += 1;", "sum += one;").change("lesson.md", "sum += 1;\"", "sum += one;\"");

        CheckResult result = checked();

        assertThat(draft.said(result.findings())).first().asString()
                .startsWith(at(Draft.PROGRAM, "sum += one;", "it does not compile: cannot find symbol"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void a_program_prints_something_else_and_ends_with_an_error() {
        draft.change(Draft.EXPECTATION, "lines:\n", "lines:\n  - begin\n  - unordered: [end]\n").change(Draft.PROGRAM,
                "    IO.println(\"sum",
                "    IO.println(\"begin\");\n    System.err.println(\"oh\");\n    IO.println(\"sum");

        assertThat(findings()).contains(at(Draft.EXPECTATION, "[end]", "run: Line 2 should be \"end\", and is \"sum: 2\"."))
                .contains(at(Draft.EXPECTATION, "format:", "run: Line 1 of the errors should be the end, and is \"oh\"."));
    }

    @Test
    void a_program_that_does_not_end_is_stopped_in_time() {
        draft.change(Draft.PROGRAM, "    IO.println", "    while (sum > -1) Thread.sleep(10);\n    IO.println")
                .write(Draft.EXPECTATION, "format: 1\nlines: []\nseconds: 1\n").change("lesson.md", "\"predict\"", "\"run\"")
                .change("lesson.zh.md", "\"predict\"", "\"run\"")
                .change("lesson.md", "```predict", "```text").change("lesson.zh.md", "```predict", "```text")
                .change("lesson.md", "```check", "```text");

        assertThat(findings())
                .containsExactly(at(Draft.EXPECTATION, "seconds: 1",
                        "run: It ended with stopped: it ran for longer than 1 s; expected was exit code 0."));
    }

    @Test
    void exploring_finds_other_outcomes_failures_and_races() {
        draft.change(Draft.EXPECTATION, "outcomes: [\"sum: 1\", \"sum: 2\"]",
                "outcomes:\n    - \"sum: 2\"\n    - {output: \"\", end: deadlock}")
                .change(Draft.EXPECTATION, "failures: [outcome]", "failures: [deadlock]")
                .change(Draft.EXPECTATION, "races: [sum]", "races: [total]");

        assertThat(findings()).extracting(each -> each.replaceAll(" What is possible.*| \\([0-9x.]+\\)$", "")).contains(
                at(Draft.EXPECTATION, "end: deadlock", "explored: It should be possible and is not: nothing is printed, then deadlock"),
                at(Draft.EXPECTATION, "outcomes:", "explored: It is possible and should not be: \"sum: 1\""),
                at(Draft.EXPECTATION, "failures:", "explored: It should be found and is not: deadlock"),
                at(Draft.EXPECTATION, "failures:", "explored: It is found and should not be: unwanted outcome"),
                at(Draft.EXPECTATION, "races:", "explored: There should be a data race on total, and there is none."),
                at(Draft.EXPECTATION, "races:", "explored: There is a data race on sum, and there should be none."));
    }

    @Test
    void a_program_that_cannot_be_controlled_cannot_be_explored() {
        draft.change(Draft.PROGRAM, "    IO.println", "    if (sum > 5) new ProcessBuilder(\"x\").inheritIO();\n    IO.println");

        assertThat(findings())
                .anyMatch(each -> each.startsWith(at(Draft.EXPECTATION, "explored:", "demo/DemoExample does what cannot be controlled: ")));
    }

    @Test
    void the_options_of_a_prediction_leave_an_outcome_out() {
        draft.change("lesson.md", "  - output: \"sum: 1\"\n    why: Both read 0, and both write 1.\n", "")
                .change("lesson.zh.md", "  - output: \"sum: 1\"\n    why: 两个线程都读到 0，都写入 1。\n", "");

        assertThat(findings()).containsExactly(at("lesson.md", "> **Predict", "no option covers what is possible: \"sum: 1\""));
    }

    @Test
    void none_of_the_options_of_a_prediction_is_possible() {
        for (String file : List.of("lesson.md", "lesson.zh.md")) {
            draft.change(file, "output: \"sum: 2\"", "output: \"sum: 3\"").change(file, "output: \"sum: 1\"", "output: \"sum: 4\"");
        }

        assertThat(findings()).containsExactlyInAnyOrder(at("lesson.md", "> **Predict", "no option covers what is possible: \"sum: 1\""),
                at("lesson.md", "> **Predict", "no option covers what is possible: \"sum: 2\""),
                at("lesson.md", "> **Predict", "none of the options is possible"));
    }

    @Test
    void the_change_of_an_answer_does_not_do_what_its_check_asks() {
        draft.change("lesson.md", "synchronized (this) { sum += 1; }\"", "synchronized (new Object()) { sum += 1; }\"");

        assertThat(findings()).singleElement().asString()
                .startsWith(at("lesson.md", "- from:",
                        "DemoExample with the change of the answer: It is possible and should not be: \"sum: 1\""));
    }

    @Test
    void the_change_of_an_answer_does_not_compile() {
        draft.change("lesson.md", "synchronized (this) { sum += 1; }\"", "synchronized (this) { sum += 1;\"");

        assertThat(findings()).singleElement().asString().startsWith(at("lesson.md", "- from:", "it does not compile: "));
    }

    @Test
    void the_check_of_an_answer_passes_before_anything_is_changed() {
        draft.change("lesson.md", "  outcomes: [\"sum: 2\"]", "  possible: [\"sum: 2\"]");

        assertThat(findings())
                .containsExactly(at("lesson.md", "> **Check", "DemoExample does what the check asks before anything is changed"));
    }

    @Test
    void what_a_check_prints_is_told_with_its_line() {
        draft.change("lesson.md", "explored:\n  outcomes: [\"sum: 2\"]", "prints:\n  - \"sum: 3\"");

        assertThat(findings()).containsExactly(at("lesson.md", "- \"sum: 3\"",
                "DemoExample with the change of the answer: Line 1 should be \"sum: 3\", and is \"sum: 2\"."));
    }

    @Test
    void a_program_that_nothing_is_expected_of_is_compiled() {
        draft.write("Spare.java", "void main() { int x = \"\"; }\n");

        assertThat(findings()).anyMatch(each -> each.startsWith("demo/Spare.java:1: it does not compile: incompatible types: "));
    }

    @Test
    void what_did_not_change_is_not_tried_again() {
        draft.write("Spare.java", "void main() { int x = \"\"; }\n");
        List<String> before = findings();

        assertThat(findings()).isEqualTo(before);
        draft.change(Draft.PROGRAM, "sum += 1;", "sum += 1; // more").change("lesson.md", "sum += 1;\"", "sum += 1; // more\"")
                .change("lesson.md", "{ sum += 1; }\"", "{ sum += 1; }\"");
        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void a_check_that_is_interrupted_is_not_complete_and_finds_nothing_that_is_not_there() {
        Thread.currentThread().interrupt();
        CheckResult result = checked();
        boolean _ = Thread.interrupted();

        assertThat(result.complete()).isFalse();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void a_library_that_is_no_library_is_told() {
        draft.change(Draft.PROGRAM, "// The first", "//DEPS nothing\n// The first");

        assertThat(findings()).anyMatch(each -> each.startsWith("demo/DemoExample.java:1: ")
                && each.contains("//DEPS wants group:artifact:version, found nothing"));
    }
}
