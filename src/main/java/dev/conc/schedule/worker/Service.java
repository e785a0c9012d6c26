package dev.conc.schedule.worker;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.Diverged;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.NoSchedule;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.allow.Refusal;
import dev.conc.schedule.explore.findings.Repetition;
import dev.conc.schedule.explore.result.Unfinished;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Answers requests about one program. */
final class Service {
    /** The steps of a longer execution are not told: its schedule is, with which they can be looked at. */
    private static final int MOST_STEPS_TOLD = 100_000;

    private final Engine engine;
    private final Frames<Request, Reply> frames;
    private final Watchdog watchdog;
    private volatile int question;
    private final LastWords lastWords = new LastWords();
    private Request.@Nullable Load load;
    /** With local variables. */
    private @Nullable LiveExecution detailed;
    /** Without. */
    private @Nullable LiveExecution plain;
    /** A program that has been explored: to load another one to tell of it would take longer than most explorations. */
    private final AtomicReference<@Nullable ControlledProgram> explored = new AtomicReference<>();

    Service(Engine engine, Frames<Request, Reply> frames, Watchdog watchdog) {
        this.engine = engine;
        this.frames = frames;
        this.watchdog = watchdog;
    }

    /** Answers one request. */
    void answer(Frame<Request> request) throws IOException {
        question = request.question();
        Reply reply = reply(request.message());
        if (!(request.message() instanceof Request.Explore) || lastWords.claim()) {
            frames.write(question, reply);
        }
    }

    /** The number of the request that is being answered, or was last. */
    int question() {
        return question;
    }

    /** An exploration has been asked for, and will be answered when its turn comes. */
    void expect() {
        lastWords.expect();
        engine.expect();
    }

    /** The exploration is to end with what it has found so far. */
    void stop() {
        lastWords.stop();
        engine.stop();
    }

    private Reply reply(Request request) {
        try {
            return switch (request) {
                case Request.Load wanted -> load(wanted);
                case Request.Explore how -> new Reply.Explored(explore(loaded(), how));
                case Request.Advance on -> new Reply.Advanced(
                        (on.locals() ? detailed() : plain()).advance(schedule(on.schedule()), on.known(), on.pace()));
                case Request.Stop _ -> throw CannotRun.because(Trouble.MISUSE, Hindrance.Kind.NOTHING_TO_STOP);
            };
        } catch (CannotRun e) {
            return e.reply();
        } catch (Refusal e) {
            return new Reply.Refused(e.file(), e.line(), e.what(), e.reason());
        } catch (Diverged e) {
            return new Reply.Failed(Trouble.DIVERGED, e.hindrance());
        } catch (StackOverflowError e) {
            return new Reply.Failed(Trouble.MEMORY, Hindrance.of(Hindrance.Kind.TOO_DEEP));
        } catch (LinkageError e) {
            return new Reply.Failed(Trouble.NOT_LOADED, Hindrance.of(Hindrance.Kind.CLASSES_MISFIT, e));
        }
    }

    private Reply load(Request.Load wanted) {
        wanted.defines().forEach(System::setProperty);
        load = wanted;
        detailed = null;
        plain = null;
        explored.set(null);
        return new Reply.Loaded();
    }

    private Request.Load loaded() {
        if (load == null) {
            throw CannotRun.because(Trouble.MISUSE, Hindrance.Kind.NOTHING_LOADED);
        }
        return load;
    }

    private LiveExecution detailed() {
        if (detailed == null) {
            Request.Load program = loaded();
            detailed = new LiveExecution(() -> watchdog.watch(engine.load(program, Engine.Detail.LOCALS)));
        }
        return detailed;
    }

    private LiveExecution plain() {
        if (plain == null) {
            Request.Load program = loaded();
            plain = new LiveExecution(() -> {
                ControlledProgram known = explored.getAndSet(null);
                if (known == null) {
                    return watchdog.watch(engine.load(program, Engine.Detail.VALUES));
                }
                known.recordValues();
                return known;
            });
        }
        return plain;
    }

    private Report explore(Request.Load program, Request.Explore how) {
        long began = System.nanoTime();
        lastWords.begin(how.seconds());
        lastWords.ifTooLate(() -> tellUnfinished(how, began));
        FutureTask<ControlledProgram> another = new FutureTask<>(() -> watchdog.watch(engine.load(program, Engine.Detail.VALUES)));
        try (ProgressTeller teller = ProgressTeller.begin(frames, question, engine, watchdog)) {
            return report(how, began, another, engine.explore(() -> fresh(program, another), how, teller));
        }
    }

    private Report report(Request.Explore how, long began, FutureTask<ControlledProgram> another, Engine.Findings found) {
        double seconds = since(began);
        // What nobody has confirmed does not count as all that can happen.
        Optional<Unfinished> unfinished = repeat(another, found) || found.unfinished().isPresent() ? found.unfinished()
                : Optional.of(lastWords.isStopped() ? Unfinished.INTERRUPTED : Unfinished.SECONDS);
        List<Report.Counterexample> failures = found.failures().stream().map(this::told).toList();
        return new Report(how.strategy(), unfinished, found.executions(), found.redundant(), found.sampled(), seconds, found.outcomes(),
                failures, found.races(), found.cut());
    }

    /** With its execution, if there is time for that. */
    private Report.Counterexample told(Engine.Finding found) {
        Schedule schedule = Schedule.parse(found.schedule());
        Optional<TraceSegment> trace = lastWords.isTellingOver() || schedule.length() > MOST_STEPS_TOLD ? Optional.empty()
                : plain().summary(schedule, lastWords::isTellingOver);
        return trace.map(each -> new Report.Counterexample(named(found.failure(), each), found.variants(), found.schedule(), each))
                .orElseGet(() -> untold(found));
    }

    private static Report.Counterexample untold(Engine.Finding found) {
        return Report.Counterexample.untold(found.failure(), found.variants(), found.schedule(), found.preemptions());
    }

    /** What is known of an exploration that does not come to its end. */
    private void tellUnfinished(Request.Explore how, long began) {
        Report report = engine.soFar()
                .map(found -> new Report(
                        how.strategy(), Optional.of(lastWords.isStopped() ? Unfinished.INTERRUPTED : Unfinished.SECONDS),
                        found.executions(),
                        found.redundant(), found.sampled(), since(began), found.outcomes(),
                        found.failures().stream().map(Service::untold).toList(), found.races(), found.cut()))
                .orElseGet(() -> new Report(how.strategy(), false, 0, 0, since(began), List.of(), List.of(), List.of()));
        try {
            frames.write(question, new Reply.Explored(report));
        } catch (IOException e) {
            // Nobody listens any more: the thread that reads requests notices too, and ends the worker.
        }
    }

    private static double since(long began) {
        return Math.round((System.nanoTime() - began) / 1e6) / 1e3;
    }

    /** A deadlock and a livelock are told with the names of the objects, which exploring does not look for. */
    private static Failure named(Failure failure, TraceSegment trace) {
        return failure.detail() instanceof Failure.Thrown ? failure
                : trace.failures().stream().filter(told -> told.kind() == failure.kind()).findFirst().orElse(failure);
    }

    /** Runs what is about to be reported again, with a program that was not explored. False if there was no time for all of it. */
    private boolean repeat(FutureTask<ControlledProgram> another, Engine.Findings found) {
        if (found.outcomes().isEmpty() || lastWords.isConfirmingOver()) {
            return false;
        }
        Repetition repetition = new Repetition(loaded(another), found.outcomes().size(), lastWords::isConfirmingOver);
        return found.outcomes().stream().allMatch(each -> repetition.check(Schedule.parse(each.schedule()), each.output(), each.end()))
                && found.races().stream().allMatch(each -> repetition.check(Schedule.parse(each.schedule())));
    }

    /** What it gives or throws; if nobody has begun with it, it is done now. */
    private static ControlledProgram loaded(FutureTask<ControlledProgram> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRun.because(Trouble.LOST, Hindrance.Kind.INTERRUPTED);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e.getCause());
        }
    }

    /** @param another is begun when the first program is loaded: most explorations are shorter than loading takes, and leave a core free */
    private ControlledProgram fresh(Request.Load program, FutureTask<ControlledProgram> another) {
        ControlledProgram loaded = watchdog.watch(engine.load(program, Engine.Detail.STEPS));
        if (explored.compareAndSet(null, loaded)) {
            Thread.ofPlatform().daemon().name("another program").start(another);
        }
        return loaded;
    }

    private static Schedule schedule(String text) {
        try {
            return Schedule.parse(text);
        } catch (NoSchedule e) {
            throw CannotRun.because(Trouble.MISUSE, e.hindrance());
        }
    }
}
