package dev.conc.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Playback;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.Cut;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Unfinished;
import dev.conc.schedule.explore.result.Verdict;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.schedule.worker.Request;
import dev.conc.ui.plain.PlainExploration;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.timeline.TimelineFactory;
import dev.conc.ui.words.PublicWords;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program under every schedule. */
@Command(
        name = "explore",
        description = "Execute a program under every schedule: all outcomes, deadlocks, failures and data races, each with a schedule that shows it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ExploreCommand implements Callable<Integer> {
    /** Nobody waits longer without having said so. */
    private static final long USUAL_SECONDS = 300;

    /** Of executions, or of seconds. */
    private static final long MOST = 1_000_000_000_000L;

    /** More threads than any machine has cores for only take its memory. */
    private static final int MOST_WORKERS = 256;

    /** The values of the option, in its spelling. */
    private enum StrategyOption {
        dpor(Strategy.DPOR), all(Strategy.ALL), bounded(Strategy.BOUNDED), random(Strategy.RANDOM);

        private final Strategy strategy;

        StrategyOption(Strategy strategy) {
            this.strategy = strategy;
        }
    }

    private final Context context;

    @Mixin
    private VersionOption version = new VersionOption();

    @Parameters(
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Option(
            names = "--strategy",
            paramLabel = "dpor|all|bounded|random",
            defaultValue = "dpor",
            description = "dpor: one execution of each class of equivalent ones, and samples beside them where these are many; all: every interleaving; bounded: few preemptions first; random: schedules drawn by lot."
                    + " Default: ${DEFAULT-VALUE}.")
    private StrategyOption strategy;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N executions.")
    private Long max;

    @Option(names = "--seconds", paramLabel = "N", description = "Stop after N seconds. Default: 300, unless --max is given.")
    private Long seconds;

    @Option(names = "--max-outcomes", paramLabel = "N", defaultValue = "1000",
            description = "List at most N outcomes in JSON. Default: ${DEFAULT-VALUE}.")
    private Long maxOutcomes;

    @Option(names = "--races", description = "A data race counts as a failure.")
    private boolean races;

    @Option(names = "--workers", paramLabel = "N", description = "Explore with N threads. Default: one for each core.")
    private Integer workers;

    @Mixin
    private ControlledOptions options = new ControlledOptions();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** A failure and its shortest execution. */
    record CounterexampleJson(String kind, String message, int variants, String schedule, int preemptions, List<TraceJson> trace) {}

    /** Where an execution was cut off. */
    record CutJson(int steps, String thread, String file, int line, int lastLine, boolean circle) {
        static CutJson of(Cut cut) {
            return new CutJson(cut.steps(), cut.thread(), cut.place().file(), cut.place().line(), cut.lastLine(), cut.circle());
        }
    }

    /**
     * All that was found.
     *
     * @param why what ended it before every schedule was covered; left out if every one was
     * @param outcomesLeftOut how many outcomes are not listed; left out if all are
     * @param cut where the first execution was that was cut off; left out if none was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplorationJson(
            int format,
            String program,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> arguments,
            String strategy,
            boolean complete,
            @Nullable String why,
            long executions,
            long redundant,
            long sampled,
            double seconds,
            String verdict,
            List<OutcomeJson> outcomes,
            @Nullable Integer outcomesLeftOut,
            List<CounterexampleJson> failures,
            List<RaceJson> races,
            @Nullable CutJson cut) {}

    ExploreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CompilationFailed, InterruptedException {
        pictures.files().check();
        positive("--max-outcomes", maxOutcomes, MOST);
        long most = positive("--max", max, MOST);
        long longest = seconds == null && max == null ? USUAL_SECONDS : positive("--seconds", seconds, MOST);
        Request.Explore how = new Request.Explore(
                strategy.strategy, most, longest, options.seed(),
                (int) positive("--workers", workers == null ? null : workers.longValue(), MOST_WORKERS));
        Program program = version.program(context, name);
        try (Exploring exploring = new Exploring(context, how,
                (report, interrupted) -> print(program, report, stopped(report, longest, interrupted), interrupted))) {
            Report report = exploring.explore(() -> options.open(context, program, json ? context.err() : context.out()));
            if (pictures.files().any()) {
                draw(program, exploring, report);
            }
            return exploring.settle(exitCode(report.verdict(races)).value());
        }
    }

    private static ExitCode exitCode(Verdict verdict) {
        return switch (verdict) {
            case PASS -> ExitCode.FINE;
            case FAIL -> ExitCode.WRONG;
            case UNKNOWN -> ExitCode.UNKNOWN;
        };
    }

    private void draw(Program program, Exploring exploring, Report report) throws InterruptedException {
        if (exploring.interrupted() && (report.failures().isEmpty() || report.failures().getFirst().trace().isEmpty())) {
            // To run the program for a picture may take longer than who has interrupted it wants to wait.
            return;
        }
        pictures.files().write(new TimelineFactory(program, context.language()).of(toDraw(exploring.bench(), report, races)));
    }

    /** The shortest execution that fails, or where races are failures one with a race; where there is none, one of the first outcome. */
    private static Playback toDraw(Workbench workbench, Report report, boolean races) throws InterruptedException {
        if (!report.failures().isEmpty()) {
            Report.Counterexample failure = report.failures().getFirst();
            return failure.trace().isEmpty() ? workbench.play(failure.schedule(), Pace.STILL) : Playback.of(failure.trace());
        }
        if (races && !report.races().isEmpty()) {
            return workbench.play(report.races().getFirst().schedule(), Pace.TO_END);
        }
        if (report.outcomes().isEmpty()) {
            throw Problem.wrong("picture.nothing");
        }
        return workbench.play(report.outcomes().getFirst().schedule(), Pace.TO_END);
    }

    /** Why not every schedule was covered, if not; a worker that is told to stop does not know why. */
    private static Optional<Unfinished> why(Report report, boolean interrupted) {
        return interrupted ? Optional.of(Unfinished.INTERRUPTED)
                : report.unfinished().map(each -> each == Unfinished.INTERRUPTED ? Unfinished.SECONDS : each);
    }

    /** The same in words. */
    private String stopped(Report report, long longest, boolean interrupted) {
        Messages messages = new Messages(context.language(), context.theme());
        Optional<Unfinished> why = why(report, interrupted);
        if (why.isEmpty() || (why.get() == Unfinished.EXECUTIONS && strategy == StrategyOption.random)) {
            return "";
        }
        return switch (why.get()) {
            case SECONDS -> messages.text("explore.stoppedTime", longest);
            case EXECUTIONS -> messages.text("explore.stoppedCount", report.executions());
            case STEPS -> messages.text("explore.stoppedSteps");
            case MEMORY -> messages.text("explore.stoppedMemory");
            case INTERRUPTED -> messages.text("explore.stoppedHere");
        };
    }

    private void print(Program program, Report report, String stopped, boolean interrupted) {
        if (json) {
            if (!stopped.isEmpty()) {
                context.err().println("conc: " + stopped);
            }
            Json.print(document(program, report, interrupted), context.out());
        } else {
            new PlainExploration(
                    context.language(), program.id(), context.arguments(), SourceLines.of(program, context.language()),
                    context.environment().width(),
                    context.theme(), context.out())
                    .print(report, stopped, options.wanted(program));
        }
    }

    /** The value of an option that may be missing, which is 0 then. */
    private static long positive(String option, @Nullable Long value, long most) {
        if (value == null) {
            return 0;
        }
        if (value <= 0 || value > most) {
            throw Problem.usage("option.number", option, most, value);
        }
        return value;
    }

    private ExplorationJson document(Program program, Report report, boolean interrupted) {
        int most = (int) Math.min(Integer.MAX_VALUE, maxOutcomes);
        List<CounterexampleJson> failures = report.failures().stream()
                .map(each -> {
                    FailureJson failure = FailureJson.of(each.failure());
                    return new CounterexampleJson(failure.kind(), failure.message(), each.variants(), each.schedule(),
                            each.trace().preemptions(),
                            TraceJson.of(Playback.of(each.trace())));
                })
                .toList();
        return new ExplorationJson(
                1, program.id(), context.arguments(), PublicWords.of(report.strategy()), report.complete(),
                why(report, interrupted).map(PublicWords::of).orElse(null),
                report.executions(), report.redundant(), report.sampled(), report.seconds(), PublicWords.of(report.verdict(races)),
                report.outcomes().stream().limit(most).map(OutcomeJson::of).toList(),
                report.outcomes().size() > most ? report.outcomes().size() - most : null,
                failures,
                report.races().stream().map(RaceJson::of).toList(), report.cut().map(CutJson::of).orElse(null));
    }
}
