package dev.conc.schedule.worker;

import dev.conc.schedule.Access;
import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.End;
import dev.conc.schedule.Hindrance;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.WantedOutputs;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.replay.Continuation;
import dev.conc.schedule.explore.replay.ScheduleDoesNotFit;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.instrument.Instrumenter;
import dev.conc.schedule.load.ProgramLoader;
import dev.conc.schedule.machine.entry.Hooks;
import dev.conc.schedule.rewritten.InstrumentedProgram;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine of this project: loads classes under control and explores them. */
final class ScheduleEngine implements Engine {
    /** An execution with more steps is cut off, unless another number is asked for. */
    private static final int MOST_STEPS = 1_000_000;

    private volatile boolean stopped;

    /** Those of the program that was loaded last. */
    private volatile WantedOutputs wanted = WantedOutputs.ANY;
    private volatile Supplier<Optional<Findings>> soFar = Optional::empty;
    private Request.@Nullable Load rewrittenFor;
    private @Nullable InstrumentedProgram rewritten;

    @Override
    public ControlledProgram load(Request.Load load, Detail detail) {
        wanted = new WantedOutputs(load.wanted());
        try {
            MachineOptions options = new MachineOptions(load.delay(), load.spurious(), detail != Detail.STEPS,
                    load.steps() > 0 ? load.steps() : MOST_STEPS, load.seed(), new WantedOutputs(load.wanted()),
                    load.arguments());
            return ProgramLoader.load(detail == Detail.LOCALS ? withLocals(load) : rewritten(load), load.mainClass(), options,
                    ProgramFiles.urls(load.libraries()));
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof NoSuchMethodException
                    ? CannotRun.because(Trouble.NOT_LOADED, Hindrance.Kind.NO_MAIN, load.mainClass())
                    : CannotRun.because(Trouble.NOT_LOADED, Hindrance.Kind.CLASSES_MISFIT, String.valueOf(e.getMessage()));
        }
    }

    private InstrumentedProgram withLocals(Request.Load load) {
        try {
            ProgramFiles.Contents contents = ProgramFiles.read(load.classes());
            return new Instrumenter(contents.classes(), Hooks.all(), true).rewrite().with(contents.resources());
        } catch (IllegalArgumentException e) {
            // A method that is too large with what hands over its variables goes without.
            return rewritten(load);
        }
    }

    /** Rewriting is done once for all that run the same program. */
    private synchronized InstrumentedProgram rewritten(Request.Load load) {
        InstrumentedProgram program = rewritten;
        if (program == null || !load.equals(rewrittenFor)) {
            ProgramFiles.Contents contents = ProgramFiles.read(load.classes());
            program = new Instrumenter(contents.classes(), Hooks.all()).rewrite().with(contents.resources());
            rewritten = program;
            rewrittenFor = load;
        }
        return program;
    }

    @Override
    public Findings explore(Supplier<ControlledProgram> programs, Request.Explore how, Consumer<Reply.Progress> progress) {
        ExploreOptions options = ExploreOptions.of(how.strategy())
                .withSeed(how.seed())
                .withWorkers(how.workers() > 0 ? how.workers() : Runtime.getRuntime().availableProcessors())
                .withStop(() -> stopped)
                .withProgress(each -> progress.accept(new Reply.Progress(
                        each.executions(), Math.round(each.estimate()), each.sampled(), 0, each.failures(),
                        each.outcomes().stream().map(found -> outcome(found, Schedule.parse(how.after()))).toList())));
        if (how.max() > 0) {
            options = options.withExecutions(how.max());
        }
        if (how.seconds() > 0) {
            options = options.withTime(Duration.ofSeconds(how.seconds()));
        }
        Schedule after = Schedule.parse(how.after());
        Supplier<ControlledProgram> rests = after.length() == 0 ? programs : () -> new Continuation(programs.get(), after);
        try {
            Explorer explorer = new Explorer(rests, options);
            soFar = () -> explorer.soFar().map(found -> findings(found, after));
            return findings(explorer.explore(), after);
        } catch (ScheduleDoesNotFit e) {
            throw CannotRun.because(Trouble.MISFIT, e.hindrance());
        }
    }

    private Report.Outcome outcome(Outcome found, Schedule after) {
        return new Report.Outcome(found.output(), found.end(), found.executions(),
                Continuation.whole(after, found.schedule()).toString(),
                found.end() == End.NORMAL && wanted.isUnwanted(found.output()));
    }

    @Override
    public Optional<Findings> soFar() {
        return soFar.get();
    }

    @Override
    public void expect() {
        stopped = false;
        soFar = Optional::empty;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private Findings findings(Exploration found, Schedule after) {
        return new Findings(
                found.unfinished(),
                found.executions(),
                found.redundant(),
                found.sampled(),
                found.outcomes().stream()
                        .map(each -> outcome(each, after))
                        .toList(),
                found.failures().stream()
                        .map(each -> new Finding(each.failure(), each.variants(), Continuation.whole(after, each.schedule()).toString(),
                                each.preemptions()))
                        .toList(),
                found.races().stream()
                        .map(each -> new Report.Race(each.variable(), side(each.first()), side(each.second()),
                                Continuation.whole(after, each.schedule()).toString()))
                        .toList(),
                found.cut());
    }

    private static Report.Side side(dev.conc.schedule.explore.result.Race.Side side) {
        return new Report.Side(side.site().file(), side.site().line(), side.threadName(),
                side.access() == Access.READ ? Report.Access.READ : Report.Access.WRITE);
    }
}
