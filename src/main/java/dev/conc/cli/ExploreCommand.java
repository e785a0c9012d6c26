package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Playback;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.ui.plain.PlainExploration;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.timeline.TimelineFactory;
import dev.conc.ui.words.PublicWords;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Parameters(
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Option(
            names = "--strategy",
            paramLabel = "dpor|all|bounded|random",
            defaultValue = "dpor",
            description = "dpor: one execution of each class of equivalent ones; all: every interleaving; bounded: few preemptions first; random: schedules drawn by lot."
                    + " Default: ${DEFAULT-VALUE}.")
    private StrategyOption strategy;

    @Option(names = "--max", paramLabel = "N", description = "Stop after N executions.")
    private Long max;

    @Option(names = "--seconds", paramLabel = "N", description = "Stop after N seconds. Default: 300, unless --max is given.")
    private Long seconds;

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
    record CounterexampleJson(String kind, String message, String schedule, int preemptions, List<TraceJson> trace) {}

    /** All that was found. */
    record ExplorationJson(
            int format,
            String program,
            String strategy,
            boolean complete,
            long executions,
            long redundant,
            double seconds,
            String verdict,
            List<OutcomeJson> outcomes,
            List<CounterexampleJson> failures,
            List<RaceJson> races) {}

    ExploreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CompilationFailed, InterruptedException {
        pictures.files().check();
        long most = positive("--max", max, MOST);
        long longest = seconds == null && max == null ? USUAL_SECONDS : positive("--seconds", seconds, MOST);
        Request.Explore how = new Request.Explore(
                strategy.strategy, most, longest, options.seed(),
                (int) positive("--workers", workers == null ? null : workers.longValue(), MOST_WORKERS));
        Program program = context.catalogue().program(name);
        try (Exploring exploring = new Exploring(context, how,
                (report, interrupted) -> print(program, report, stopped(report, longest, interrupted)))) {
            Report report = exploring.explore(() -> options.open(context, program, json ? context.err() : context.out()));
            if (pictures.files().any()) {
                draw(program, exploring, report);
            }
            return exploring.settle(report.isFine(races) ? ExitCode.FINE.value() : ExitCode.WRONG.value());
        }
    }

    private void draw(Program program, Exploring exploring, Report report) throws InterruptedException {
        if (exploring.interrupted() && (report.failures().isEmpty() || report.failures().getFirst().trace().isEmpty())) {
            // To run the program for a picture may take longer than who has interrupted it wants to wait.
            return;
        }
        pictures.files().write(new TimelineFactory(program, context.language()).of(toDraw(exploring.bench(), report)));
    }

    /** The shortest execution that fails; where none does, one of the first outcome. */
    private static Playback toDraw(Workbench workbench, Report report) throws InterruptedException {
        if (!report.failures().isEmpty()) {
            Report.Counterexample failure = report.failures().getFirst();
            return failure.trace().isEmpty() ? workbench.play(failure.schedule(), Pace.STILL) : Playback.of(failure.trace());
        }
        if (report.outcomes().isEmpty()) {
            throw Problem.wrong("there is nothing to draw: no execution came to its end");
        }
        return workbench.play(report.outcomes().getFirst().schedule(), Pace.TO_END);
    }

    /** Why not every schedule was covered, if not. */
    private String stopped(Report report, long longest, boolean interrupted) {
        Messages messages = new Messages(context.language(), context.theme());
        if (interrupted) {
            return messages.text("explore.stoppedHere");
        }
        if (report.complete() || strategy == StrategyOption.random) {
            return "";
        }
        boolean counted = max != null && report.executions() >= max;
        return longest > 0 && !counted
                ? messages.text("explore.stoppedTime", longest)
                : messages.text("explore.stoppedCount", report.executions());
    }

    private void print(Program program, Report report, String stopped) {
        if (json) {
            if (!stopped.isEmpty()) {
                context.err().println("conc: " + stopped);
            }
            Json.print(document(program, report), context.out());
        } else {
            new PlainExploration(
                    context.language(), program.id(), SourceLines.of(program), context.environment().width(),
                    context.theme(), context.out())
                    .print(report, stopped);
        }
    }

    /** The value of an option that may be missing, which is 0 then. */
    private static long positive(String option, @org.jspecify.annotations.Nullable Long value, long most) {
        if (value == null) {
            return 0;
        }
        if (value <= 0 || value > most) {
            throw Problem.usage(option + " wants a number from 1 to " + most + ", not " + value);
        }
        return value;
    }

    /** What has not been covered does not pass. */
    private String verdict(Report report) {
        return !report.isFine(races) ? "fail" : report.complete() ? "pass" : "unknown";
    }

    private ExplorationJson document(Program program, Report report) {
        List<CounterexampleJson> failures = report.failures().stream()
                .map(each -> {
                    FailureJson failure = FailureJson.of(each.failure());
                    return new CounterexampleJson(failure.kind(), failure.message(), each.schedule(), each.trace().preemptions(),
                            TraceJson.of(Playback.of(each.trace())));
                })
                .toList();
        return new ExplorationJson(
                1, program.id(), PublicWords.of(report.strategy()), report.complete(), report.executions(), report.redundant(),
                report.seconds(),
                verdict(report), report.outcomes().stream().map(OutcomeJson::of).toList(), failures,
                report.races().stream().map(RaceJson::of).toList());
    }
}
