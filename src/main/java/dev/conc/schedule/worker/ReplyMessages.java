package dev.conc.schedule.worker;

import dev.conc.schedule.Cut;
import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.Local;
import dev.conc.schedule.allow.Reason;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Unfinished;
import java.io.IOException;
import java.util.Optional;

/** Replies as bytes. */
final class ReplyMessages implements Messages<Reply> {
    private enum Kind { LOADED, PROGRESS, EXPLORED, ADVANCED, ALIVE, REFUSED, FAILED }

    private static final Kind[] KINDS = Kind.values();
    private static final Reason[] REASONS = Reason.values();
    private static final Trouble[] TROUBLES = Trouble.values();
    private static final Hindrance.Kind[] HINDRANCES = Hindrance.Kind.values();
    private static final ThreadStatus.Readiness[] READINESSES = ThreadStatus.Readiness.values();
    private static final TraceEvent[] EVENTS = TraceEvent.values();
    private static final End[] ENDS = End.values();
    private static final Strategy[] STRATEGIES = Strategy.values();
    private static final Unfinished[] UNFINISHED = Unfinished.values();
    private static final Report.Access[] ACCESSES = Report.Access.values();

    @Override
    public void write(Reply reply, MessageWriter to) throws IOException {
        switch (reply) {
            case Reply.Loaded _ -> to.one(Kind.LOADED);
            case Reply.Progress progress -> {
                to.one(Kind.PROGRESS);
                to.number(progress.executions());
                to.number(progress.estimate());
                to.number(progress.sampled());
                to.number(progress.steps());
                to.number(progress.failures());
                to.all(progress.outcomes(), ReplyMessages::write);
            }
            case Reply.Explored explored -> {
                to.one(Kind.EXPLORED);
                write(explored.report(), to);
            }
            case Reply.Advanced advanced -> {
                to.one(Kind.ADVANCED);
                write(advanced.segment(), to);
            }
            case Reply.Alive _ -> to.one(Kind.ALIVE);
            case Reply.Refused refused -> {
                to.one(Kind.REFUSED);
                to.text(refused.file());
                to.number(refused.line());
                to.text(refused.what());
                to.one(refused.reason());
            }
            case Reply.Failed failed -> {
                to.one(Kind.FAILED);
                to.one(failed.trouble());
                to.one(failed.hindrance().kind());
                to.all(failed.hindrance().names(), (name, each) -> each.text(name));
            }
        }
    }

    @Override
    public Reply read(MessageReader from) throws IOException {
        return switch (from.one(KINDS)) {
            case LOADED -> new Reply.Loaded();
            case PROGRESS -> new Reply.Progress(
                    from.large(), from.large(), from.large(), from.large(), from.number(), from.all(ReplyMessages::outcome));
            case EXPLORED -> new Reply.Explored(report(from));
            case ADVANCED -> new Reply.Advanced(segment(from));
            case ALIVE -> new Reply.Alive();
            case REFUSED -> new Reply.Refused(from.text(), from.number(), from.text(), from.one(REASONS));
            case FAILED -> new Reply.Failed(from.one(TROUBLES), new Hindrance(from.one(HINDRANCES), from.all(MessageReader::text)));
        };
    }

    private static void write(Report report, MessageWriter to) throws IOException {
        to.one(report.strategy());
        write(report.unfinished(), to);
        to.number(report.executions());
        to.number(report.redundant());
        to.number(report.sampled());
        to.number(report.seconds());
        to.all(report.outcomes(), ReplyMessages::write);
        to.all(report.failures(), ReplyMessages::write);
        to.all(report.races(), ReplyMessages::write);
        to.flag(report.cut().isPresent());
        if (report.cut().isPresent()) {
            write(report.cut().get(), to);
        }
    }

    private static void write(Optional<Unfinished> unfinished, MessageWriter to) throws IOException {
        to.flag(unfinished.isPresent());
        if (unfinished.isPresent()) {
            to.one(unfinished.get());
        }
    }

    private static Optional<Unfinished> unfinished(MessageReader from) throws IOException {
        return from.flag() ? Optional.of(from.one(UNFINISHED)) : Optional.empty();
    }

    private static void write(Cut cut, MessageWriter to) throws IOException {
        to.number(cut.steps());
        to.text(cut.thread());
        to.text(cut.place().file());
        to.number(cut.place().line());
        to.number(cut.lastLine());
        to.flag(cut.circle());
    }

    private static Optional<Cut> cut(MessageReader from) throws IOException {
        return from.flag()
                ? Optional
                        .of(new Cut(from.number(), from.text(), new Failure.Place(from.text(), from.number()), from.number(), from.flag()))
                : Optional.empty();
    }

    private static Report report(MessageReader from) throws IOException {
        return new Report(
                from.one(STRATEGIES), unfinished(from), from.large(), from.large(), from.large(), from.fraction(),
                from.all(ReplyMessages::outcome), from.all(ReplyMessages::failure), from.all(ReplyMessages::race), cut(from));
    }

    private static void write(Report.Outcome outcome, MessageWriter to) throws IOException {
        to.text(outcome.output());
        to.one(outcome.end());
        to.number(outcome.executions());
        to.text(outcome.schedule());
        to.flag(outcome.unwanted());
    }

    private static Report.Outcome outcome(MessageReader from) throws IOException {
        return new Report.Outcome(from.text(), from.one(ENDS), from.large(), from.text(), from.flag());
    }

    private static void write(Report.Counterexample failure, MessageWriter to) throws IOException {
        FailureMessages.write(failure.failure(), to);
        to.number(failure.variants());
        to.text(failure.schedule());
        write(failure.trace(), to);
    }

    private static Report.Counterexample failure(MessageReader from) throws IOException {
        return new Report.Counterexample(FailureMessages.read(from), from.number(), from.text(), segment(from));
    }

    private static void write(Report.Race race, MessageWriter to) throws IOException {
        to.text(race.variable());
        write(race.first(), to);
        write(race.second(), to);
        to.text(race.schedule());
    }

    private static Report.Race race(MessageReader from) throws IOException {
        return new Report.Race(from.text(), side(from), side(from), from.text());
    }

    private static void write(Report.Side side, MessageWriter to) throws IOException {
        to.text(side.file());
        to.number(side.line());
        to.text(side.thread());
        to.one(side.access());
    }

    private static Report.Side side(MessageReader from) throws IOException {
        return new Report.Side(from.text(), from.number(), from.text(), from.one(ACCESSES));
    }

    private static void write(TraceStep step, MessageWriter to) throws IOException {
        to.number(step.thread());
        to.one(step.event());
        to.text(step.what());
        to.text(step.value());
        to.text(step.file());
        to.number(step.line());
        to.flag(step.early());
        to.number(step.destroys());
    }

    private static TraceStep step(MessageReader from) throws IOException {
        return new TraceStep(from.number(), from.one(EVENTS), from.text(), from.text(), from.text(), from.number(), from.flag(),
                from.number());
    }

    private static void write(ThreadStatus status, MessageWriter to) throws IOException {
        to.text(status.name());
        to.one(status.readiness());
        to.one(status.event());
        to.text(status.what());
        FailureMessages.write(status.awaited(), to);
        to.text(status.file());
        to.number(status.line());
        to.number(status.waitsFor());
        to.number(status.heldSince());
    }

    private static ThreadStatus status(MessageReader from) throws IOException {
        return new ThreadStatus(
                from.text(), from.one(READINESSES), from.one(EVENTS), from.text(), FailureMessages.readWait(from), from.text(),
                from.number(),
                from.number(), from.number());
    }

    private static void write(TraceSegment segment, MessageWriter to) throws IOException {
        to.number(segment.from());
        to.all(segment.moments(), ReplyMessages::write);
        to.one(segment.end());
        to.number(segment.preemptions());
        to.all(segment.failures(), FailureMessages::write);
    }

    private static TraceSegment segment(MessageReader from) throws IOException {
        return new TraceSegment(
                from.number(), from.all(ReplyMessages::moment), from.one(ENDS), from.number(), from.all(FailureMessages::read));
    }

    private static void write(TraceSegment.Moment moment, MessageWriter to) throws IOException {
        TraceStep step = moment.step();
        to.flag(step != null);
        if (step != null) {
            write(step, to);
        }
        to.all(moment.changes(), ReplyMessages::write);
        to.text(moment.printed());
    }

    private static TraceSegment.Moment moment(MessageReader from) throws IOException {
        return new TraceSegment.Moment(from.flag() ? step(from) : null, from.all(ReplyMessages::change), from.text());
    }

    private static void write(TraceSegment.Change change, MessageWriter to) throws IOException {
        to.number(change.thread());
        write(change.status(), to);
        to.all(change.holds(), ReplyMessages::write);
        to.all(change.locals(), ReplyMessages::write);
    }

    private static TraceSegment.Change change(MessageReader from) throws IOException {
        return new TraceSegment.Change(from.number(), status(from), from.all(ReplyMessages::hold), from.all(ReplyMessages::local));
    }

    private static void write(TraceSegment.Hold hold, MessageWriter to) throws IOException {
        to.text(hold.what());
        to.text(hold.file());
        to.number(hold.line());
    }

    private static TraceSegment.Hold hold(MessageReader from) throws IOException {
        return new TraceSegment.Hold(from.text(), from.text(), from.number());
    }

    private static void write(Local local, MessageWriter to) throws IOException {
        to.text(local.name());
        to.text(local.value());
    }

    private static Local local(MessageReader from) throws IOException {
        return new Local(from.text(), from.text());
    }
}
