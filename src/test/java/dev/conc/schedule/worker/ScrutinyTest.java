package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.Failure;
import dev.conc.schedule.Failures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScrutinyTest {
    private static final Request.Explore HOW = new Request.Explore("dpor", 0, 0, 0, 1);
    private static final Report.Outcome ONE = new Report.Outcome("1", "normal", 1, "0x3");
    private static final Trace STORY = new Trace("0", "deadlock", "", 0, List.of(new Trace.Step(0, "acquire", "a", "", "A.java", 1)),
            List.of(), List.of());
    private static final Report.Counterexample FAILURE = new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), STORY);

    @Test
    void a_report_that_adds_up_has_no_fault() {
        assertThat(fault(report(1, List.of(ONE)))).isEmpty();
        assertThat(fault(
                new Report("dpor", true, 2, 5, 0, List.of(ONE, new Report.Outcome("", "deadlock", 1, "-")), List.of(FAILURE), List.of())))
                .isEmpty();
        assertThat(fault(new Report("dpor", false, 0, 0, 0, List.of(), List.of(), List.of()))).as("ended before the first execution did")
                .isEmpty();
    }

    @Test
    void a_report_that_does_not_add_up_has_one() {
        assertThat(fault(report(-1, List.of()))).isEqualTo("a number is below 0");
        assertThat(fault(report(0, List.of()))).isEqualTo("it is complete without an execution");
        assertThat(fault(report(1, List.of()))).isEqualTo("its executions have no outcome");
        assertThat(fault(report(2, List.of(ONE)))).isEqualTo("its outcomes have fewer executions than it has");
        assertThat(fault(report(1, List.of(ONE, ONE)))).isEqualTo("its outcomes have more executions than it has");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", "normal", 1, "0x"))))).isEqualTo("a schedule is none");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", "well", 1, "0"))))).isEqualTo("an outcome has no end");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", "stopped", 1, "0"))))).isEqualTo("an outcome has no end");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", "deadlock", 1, "0")))))
                .isEqualTo("an execution ended badly and nothing failed");
        assertThat(fault(new Report("all", true, 1, 0, 0, List.of(ONE), List.of(), List.of())))
                .isEqualTo("it was asked for another strategy");
        assertThat(fault(new Report("dpor", true, 1, 0, Double.NaN, List.of(ONE), List.of(), List.of()))).isEqualTo("its time is no time");
        assertThat(fault(new Report("dpor", true, 1, -1, 0, List.of(ONE), List.of(), List.of()))).isEqualTo("a number is below 0");
    }

    @Test
    void numbers_too_large_to_be_added_are_noticed() {
        Report.Outcome many = new Report.Outcome("1", "normal", Long.MAX_VALUE, "0");

        assertThat(fault(report(1, List.of(many, many, new Report.Outcome("2", "normal", 3, "0")))))
                .isEqualTo("its outcomes have more executions than it has");
    }

    @Test
    void a_race_at_a_line_below_0_or_without_a_schedule_is_none() {
        Report.Side good = new Report.Side("A.java", 3, "main", "read");
        Report.Side bad = new Report.Side("A.java", -1, "main", "write");

        assertThat(fault(raced(new Report.Race("x", good, good, "0")))).isEmpty();
        assertThat(fault(raced(new Report.Race("x", good, bad, "0")))).isEqualTo("a line is below 0");
        assertThat(fault(raced(new Report.Race("x", good, good, "here")))).isEqualTo("a schedule is none");
    }

    @Test
    void an_execution_has_as_many_steps_as_its_schedule() {
        Trace other = new Trace("0x2", "normal", "", 0, STORY.steps(), List.of(), List.of());

        assertThat(Scrutiny.fault(new Request.Show("-", true), new Reply.Shown(STORY))).isEmpty();
        assertThat(Scrutiny.fault(new Request.Show("-", true), new Reply.Shown(other)))
                .contains("a schedule has another number of steps than its execution");
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_that_there_was_no_time_to_tell_has_a_schedule_alone(Failure.Kind kind) {
        Failure failure = Failures.of(kind);
        Trace untold = Trace.untold("0x3.1", 0, failure);
        Report report = new Report("dpor", false, 1, 0, 0, List.of(ONE), List.of(new Report.Counterexample(failure, untold)), List.of());

        assertThat(fault(report)).isEmpty();
        assertThat(Scrutiny.fault(new Request.Show("-", true), new Reply.Shown(untold)))
                .contains("a schedule has another number of steps than its execution");
    }

    @Test
    void an_answer_fits_the_question() {
        assertThat(Scrutiny.fault(HOW, new Reply.Loaded())).contains("it is an answer to another question");
        assertThat(Scrutiny.fault(new Request.Show("-", true), new Reply.Explored(report(1, List.of(ONE)))))
                .contains("it is an answer to another question");
        assertThat(Scrutiny.fault(new Request.Show("-", true), new Reply.Progress(1, 1, 0)))
                .contains("it is an answer to another question");
        assertThat(Scrutiny.fault(HOW, new Reply.Failed(Trouble.HANGS, "it hangs"))).isEmpty();
    }

    private static Report report(long executions, List<Report.Outcome> outcomes) {
        return new Report("dpor", true, executions, 0, 0, outcomes, List.of(), List.of());
    }

    private static Report raced(Report.Race race) {
        return new Report("dpor", true, 1, 0, 0, List.of(ONE), List.of(), List.of(race));
    }

    private static String fault(Report report) {
        return Scrutiny.fault(HOW, new Reply.Explored(report)).orElse("");
    }
}
