package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Failures;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Wait;
import dev.conc.schedule.explore.result.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScrutinyTest {
    private static final Request.Explore HOW = new Request.Explore(Strategy.DPOR, 0, 0, 0, 1);
    private static final Report.Outcome ONE = new Report.Outcome("1", End.NORMAL, 1, "0x3");
    private static final TraceSegment.Moment START = new TraceSegment.Moment(null, List.of(thread(0)), "");
    private static final TraceSegment.Moment STEP = new TraceSegment.Moment(new TraceStep(0, TraceEvent.ACQUIRE, "a", "", "A.java", 1),
            List.of(), "");
    private static final TraceSegment TRACE = trace(START, STEP);
    private static final Report.Counterexample FAILURE = new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), "0", TRACE);
    private static final Request.Advance ADVANCE = new Request.Advance("0", 1, Request.Pace.STILL, false);

    @Test
    void a_report_that_adds_up_has_no_fault() {
        assertThat(fault(report(1, List.of(ONE)))).isEmpty();
        assertThat(fault(
                new Report(Strategy.DPOR, true, 2, 5, 0, List.of(ONE, new Report.Outcome("", End.DEADLOCK, 1, "-")), List.of(FAILURE),
                        List.of())))
                .isEmpty();
        assertThat(fault(new Report(Strategy.DPOR, false, 0, 0, 0, List.of(), List.of(), List.of())))
                .as("ended before the first execution did")
                .isEmpty();
    }

    @Test
    void a_report_that_does_not_add_up_has_one() {
        assertThat(fault(report(-1, List.of()))).isEqualTo("a number is below 0");
        assertThat(fault(report(0, List.of()))).isEqualTo("it is complete without an execution");
        assertThat(fault(report(1, List.of()))).isEqualTo("its executions have no outcome");
        assertThat(fault(report(2, List.of(ONE)))).isEqualTo("its outcomes have fewer executions than it has");
        assertThat(fault(report(1, List.of(ONE, ONE)))).isEqualTo("its outcomes have more executions than it has");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", End.NORMAL, 1, "0x"))))).isEqualTo("a schedule is none");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", End.STOPPED, 1, "0"))))).isEqualTo("an outcome has no end");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", End.DEADLOCK, 1, "0")))))
                .isEqualTo("an execution ended badly and nothing failed");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", End.NORMAL, 1, "0", true)))))
                .isEqualTo("an execution ended badly and nothing failed");
        assertThat(fault(report(1, List.of(new Report.Outcome("1", End.DEADLOCK, 1, "0", true)))))
                .isEqualTo("an outcome that ended badly is unwanted for its output");
        assertThat(fault(new Report(Strategy.ALL, true, 1, 0, 0, List.of(ONE), List.of(), List.of())))
                .isEqualTo("it was asked for another strategy");
        assertThat(fault(new Report(Strategy.DPOR, true, 1, 0, Double.NaN, List.of(ONE), List.of(), List.of())))
                .isEqualTo("its time is no time");
        assertThat(fault(new Report(Strategy.DPOR, true, 1, -1, 0, List.of(ONE), List.of(), List.of()))).isEqualTo("a number is below 0");
    }

    @Test
    void numbers_too_large_to_be_added_are_noticed() {
        Report.Outcome many = new Report.Outcome("1", End.NORMAL, Long.MAX_VALUE, "0");

        assertThat(fault(report(1, List.of(many, many, new Report.Outcome("2", End.NORMAL, 3, "0")))))
                .isEqualTo("its outcomes have more executions than it has");
    }

    @Test
    void a_race_at_a_line_below_0_or_without_a_schedule_is_none() {
        Report.Side good = new Report.Side("A.java", 3, "main", Report.Access.READ);
        Report.Side bad = new Report.Side("A.java", -1, "main", Report.Access.WRITE);

        assertThat(fault(raced(new Report.Race("x", good, good, "0")))).isEmpty();
        assertThat(fault(raced(new Report.Race("x", good, bad, "0")))).isEqualTo("a line is below 0");
        assertThat(fault(raced(new Report.Race("x", good, good, "here")))).isEqualTo("a schedule is none");
    }

    @Test
    void an_execution_has_as_many_steps_as_its_schedule() {
        assertThat(fault(failed("0x2", TRACE))).isEqualTo("a schedule has another number of steps than its execution");
        assertThat(fault(failed("0", new TraceSegment(1, List.of(STEP), End.DEADLOCK, 0, List.of()))))
                .isEqualTo("a schedule has another number of steps than its execution");
    }

    @Test
    void an_execution_is_told_from_where_it_is_known() {
        assertThat(fault(TRACE)).isEmpty();
        assertThat(fault(new TraceSegment(1, List.of(STEP), End.STOPPED, 0, List.of()))).isEmpty();
        assertThat(fault(new TraceSegment(2, List.of(STEP), End.STOPPED, 0, List.of()))).isEqualTo("what is told leaves something out");
        assertThat(fault(new TraceSegment(-1, List.of(STEP), End.STOPPED, 0, List.of()))).isEqualTo("a number is below 0");
        assertThat(fault(new TraceSegment(0, List.of(STEP), End.STOPPED, 0, List.of())))
                .isEqualTo("the start of the program and its steps are mixed up");
        assertThat(fault(trace(START, START))).isEqualTo("the start of the program and its steps are mixed up");
    }

    @Test
    void the_threads_of_an_execution_are_numbered_as_they_come() {
        TraceSegment.Moment second = new TraceSegment.Moment(STEP.step(), List.of(thread(2)), "");
        TraceSegment.Moment foreign = new TraceSegment.Moment(new TraceStep(1, TraceEvent.ACQUIRE, "a", "", "A.java", 1), List.of(), "");

        assertThat(fault(trace(START, second))).isEqualTo("a thread is left out");
        assertThat(fault(trace(START, foreign))).isEqualTo("a step is of a thread that there is not");
        assertThat(fault(failed("0", trace(START, foreign)))).isEqualTo("a step is of a thread that there is not");
    }

    @Test
    void a_step_destroys_what_came_before_it() {
        TraceStep lost = new TraceStep(0, TraceEvent.WRITE, "a", "1", "A.java", 1, false, 0);

        assertThat(fault(trace(START, STEP, new TraceSegment.Moment(lost, List.of(), "")))).isEmpty();
        assertThat(fault(trace(START, new TraceSegment.Moment(lost, List.of(), "")))).isEqualTo("a step destroys what comes later");
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_that_there_was_no_time_to_tell_has_a_schedule_alone(Failure.Kind kind) {
        Failure failure = Failures.of(kind);
        Report.Counterexample untold = Report.Counterexample.untold(failure, 1, "0x3.1", 0);

        assertThat(untold.trace().isEmpty()).isTrue();
        assertThat(fault(new Report(Strategy.DPOR, false, 1, 0, 0, List.of(ONE), List.of(untold), List.of()))).isEmpty();
    }

    @Test
    void an_answer_fits_the_question() {
        assertThat(Scrutiny.fault(HOW, new Reply.Loaded())).contains("it is an answer to another question");
        assertThat(Scrutiny.fault(ADVANCE, new Reply.Explored(report(1, List.of(ONE)))))
                .contains("it is an answer to another question");
        assertThat(Scrutiny.fault(ADVANCE, new Reply.Progress(1, 1, 0)))
                .contains("it is an answer to another question");
        assertThat(Scrutiny.fault(HOW, new Reply.Failed(Trouble.HANGS, Hindrance.of(Hindrance.Kind.SOMEONE_HANGS, "", 1)))).isEmpty();
    }

    private static TraceSegment.Change thread(int number) {
        ThreadStatus status = new ThreadStatus("main", ThreadStatus.Readiness.READY, TraceEvent.ACQUIRE, "a", Wait.NOTHING, "A.java", 1, -1,
                0);
        return new TraceSegment.Change(number, status, List.of(), List.of());
    }

    private static TraceSegment trace(TraceSegment.Moment... moments) {
        return new TraceSegment(0, List.of(moments), End.DEADLOCK, 0, List.of());
    }

    private static Report failed(String schedule, TraceSegment trace) {
        return new Report(Strategy.DPOR, true, 1, 0, 0, List.of(ONE),
                List.of(new Report.Counterexample(Failures.of(Failure.Kind.DEADLOCK), schedule, trace)), List.of());
    }

    private static String fault(TraceSegment told) {
        return Scrutiny.fault(ADVANCE, new Reply.Advanced(told)).orElse("");
    }

    private static Report report(long executions, List<Report.Outcome> outcomes) {
        return new Report(Strategy.DPOR, true, executions, 0, 0, outcomes, List.of(), List.of());
    }

    private static Report raced(Report.Race race) {
        return new Report(Strategy.DPOR, true, 1, 0, 0, List.of(ONE), List.of(), List.of(race));
    }

    private static String fault(Report report) {
        return Scrutiny.fault(HOW, new Reply.Explored(report)).orElse("");
    }
}
