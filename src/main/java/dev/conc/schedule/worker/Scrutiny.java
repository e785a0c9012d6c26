package dev.conc.schedule.worker;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.explore.result.Exploration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at what a worker answers before anybody believes it: whether it answers what was asked, and does not contradict itself. */
final class Scrutiny {
    private @Nullable String fault;

    private Scrutiny() {}

    /** What is wrong with an answer; empty if nothing is. */
    static Optional<String> fault(Request asked, Reply answer) {
        Scrutiny scrutiny = new Scrutiny();
        switch (answer) {
            case Reply.Progress progress when asked instanceof Request.Explore -> scrutiny.progress(progress);
            case Reply.Explored explored when asked instanceof Request.Explore how -> scrutiny.report(how, explored.report());
            case Reply.Advanced advanced when asked instanceof Request.Advance on -> scrutiny.segment(on, advanced.segment());
            case Reply.Loaded _ when asked instanceof Request.Load -> {}
            case Reply.Refused refused -> scrutiny.must(refused.line() >= 0, "a line is below 0");
            case Reply.Failed _,Reply.Alive _ -> {}
            default -> scrutiny.must(false, "it is an answer to another question");
        }
        return Optional.ofNullable(scrutiny.fault);
    }

    private void must(boolean right, String otherwise) {
        if (!right && fault == null) {
            fault = otherwise;
        }
    }

    private void progress(Reply.Progress progress) {
        must(progress.executions() >= 0 && progress.sampled() >= 0 && progress.estimate() >= 0 && progress.steps() >= 0
                && progress.failures() >= 0,
                "a number is below 0");
        progress.outcomes().forEach(this::outcome);
    }

    private void report(Request.Explore how, Report report) {
        must(report.strategy() == how.strategy(), "it was asked for another strategy");
        must(report.executions() >= 0 && report.redundant() >= 0 && report.sampled() >= 0, "a number is below 0");
        must(Double.isFinite(report.seconds()) && report.seconds() >= 0, "its time is no time");
        must(!report.complete() || report.executions() > 0, "it is complete without an execution");
        long executions = report.executions() + (report.complete() ? 0 : report.sampled());
        must(executions == 0 || !report.outcomes().isEmpty(), "its executions have no outcome");
        long counted = 0;
        for (Report.Outcome each : report.outcomes()) {
            outcome(each);
            must(each.executions() <= executions - counted, "its outcomes have more executions than it has");
            counted += each.executions();
            must(each.fine() || !report.failures().isEmpty(), "an execution ended badly and nothing failed");
        }
        must(counted == executions || report.outcomes().size() >= Exploration.FEWEST_OUTCOMES,
                "its outcomes have fewer executions than it has");
        for (Report.Counterexample each : report.failures()) {
            failure(each.failure());
            must(each.variants() > 0, "a failure is none");
            failed(each);
        }
        for (Report.Race each : report.races()) {
            must(each.first().line() >= 0 && each.second().line() >= 0, "a line is below 0");
            schedule(each.schedule());
        }
    }

    private void outcome(Report.Outcome outcome) {
        must(outcome.executions() > 0, "an outcome has no executions");
        must(outcome.end() != End.STOPPED && outcome.end() != End.CUT, "an outcome has no end");
        must(!outcome.unwanted() || outcome.end() == End.NORMAL, "an outcome that ended badly is unwanted for its output");
        schedule(outcome.schedule());
    }

    /** Its steps are missing where there was no time to tell them. */
    private void failed(Report.Counterexample failure) {
        TraceSegment trace = failure.trace();
        int steps = schedule(failure.schedule());
        must(trace.isEmpty() || steps == trace.moments().size() - 1, "a schedule has another number of steps than its execution");
        must(trace.from() == 0, "an execution is not told from its start");
        segment(trace);
        threads(trace);
    }

    private void segment(Request.Advance asked, TraceSegment segment) {
        must(segment.from() <= asked.known(), "what is told leaves something out");
        segment(segment);
        if (segment.from() == 0) {
            threads(segment);
        }
    }

    private void segment(TraceSegment segment) {
        must(segment.from() >= 0 && segment.preemptions() >= 0, "a number is below 0");
        segment.failures().forEach(this::failure);
        for (int i = 0; i < segment.moments().size(); i++) {
            TraceSegment.Moment moment = segment.moments().get(i);
            TraceStep step = moment.step();
            must((step == null) == (segment.from() + i == 0), "the start of the program and its steps are mixed up");
            if (step != null) {
                step(step);
                must(step.destroys() >= -1 && step.destroys() < segment.from() + i - 1, "a step destroys what comes later");
            }
            for (TraceSegment.Change change : moment.changes()) {
                must(change.thread() >= 0, "a thread has no number");
                status(change.status());
                change.holds().forEach(hold -> must(hold.line() >= 0, "a line is below 0"));
            }
        }
    }

    /** Whether the threads of an execution that is told from its start are numbered as they come. */
    private void threads(TraceSegment trace) {
        int threads = 0;
        for (TraceSegment.Moment each : trace.moments()) {
            for (TraceSegment.Change change : each.changes()) {
                must(change.thread() <= threads, "a thread is left out");
                threads = Math.max(threads, change.thread() + 1);
            }
        }
        for (TraceSegment.Moment each : trace.moments()) {
            TraceStep step = each.step();
            must(step == null || step.thread() < threads, "a step is of a thread that there is not");
        }
    }

    private void step(TraceStep step) {
        must(step.thread() >= 0, "a thread has no number");
        must(step.line() >= 0, "a line is below 0");
    }

    private void status(ThreadStatus status) {
        must(status.line() >= 0 && status.heldSince() >= 0, "a line is below 0");
        must(status.waitsFor() >= -1, "a thread has no number");
    }

    private void failure(Failure failure) {
        boolean thrown = failure.kind() == Failure.Kind.EXCEPTION || failure.kind() == Failure.Kind.ASSERTION;
        must(switch (failure.detail()) {
            case Failure.Thrown _ -> thrown;
            case Failure.Stuck _ -> failure.kind() == Failure.Kind.DEADLOCK || failure.kind() == Failure.Kind.LEAK;
            case Failure.Unwanted _ -> failure.kind() == Failure.Kind.OUTCOME;
            case Failure.NoProgress _ -> failure.kind() == Failure.Kind.LIVELOCK;
        }, "a failure is not of its kind");
    }

    /** How many steps it has. */
    private int schedule(String text) {
        try {
            return Schedule.parse(text).length();
        } catch (IllegalArgumentException e) {
            must(false, "a schedule is none");
            return -1;
        }
    }
}
