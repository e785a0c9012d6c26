package dev.conc.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.conc.lesson.Catalogue;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Workbench;
import dev.conc.program.predict.Candidate;
import dev.conc.program.predict.Candidates;
import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.progress.ProgressLog;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import dev.conc.ui.plain.PlainPrediction;
import dev.conc.ui.plain.PlainProperties;
import dev.conc.ui.words.PublicWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what a program can do, and judges the answer by exploring it. */
@Command(
        name = "predict",
        description = {
                "Say what a program can do, under one schedule or another, and be told what you missed.",
                "Without numbers, lists what to choose from. In a lesson, the key t does the same on the screen."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class PredictCommand implements Callable<Integer> {
    private static final long MOST_SECONDS = 300;

    private final Context context;

    @Mixin
    private VersionOption version = new VersionOption();

    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NUMBER", description = "What you think possible, by its numbers in the list.")
    private List<Integer> numbers = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin
    private SandboxOption sandbox;

    /** What the author says of candidates. */
    private Map<Candidate, String> reasons = Map.of();

    /** What can be chosen: its kind is {@code prints} or {@code race}, or the word of an end; only the first has an output. */
    record CandidateJson(int number, String kind, Optional<String> output) {}

    /** What to choose from. */
    record QuestionJson(int format, String program, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> arguments,
            List<CandidateJson> candidates) {}

    /** How a candidate was judged; the schedule is there where it is possible. */
    record AnswerJson(CandidateJson candidate, boolean ticked, boolean possible, String mark, Optional<String> schedule) {}

    /** How all were. */
    record PredictionJson(int format, String program, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> arguments, boolean complete,
            long executions, String verdict, int unlisted,
            List<AnswerJson> answers) {}

    PredictCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CompilationFailed, InterruptedException {
        Program program = version.program(context, name);
        PlainPrediction plain = new PlainPrediction(
                context.language(), program.id(), context.arguments(), context.environment().width(), context.theme(), context.out());
        // What a lesson expects is expected without arguments.
        Optional<PredictionOptions> options = context.arguments().isEmpty()
                ? context.catalogue().options(program, context.language())
                : Optional.empty();
        reasons = options.map(PredictionOptions::reasons).orElse(Map.of());
        Optional<List<Candidate>> expected = context.arguments().isEmpty()
                ? options.map(PredictionOptions::candidates).or(() -> Candidates.expected(program))
                : Optional.empty();
        Set<Integer> chosen = new HashSet<>(numbers);
        expected.ifPresent(each -> check(chosen, each));
        new PlainProperties(context.language(), json ? context.err() : context.out()).print(program.id(),
                Workbench.Settings.of(program).properties());
        if (expected.isPresent() && chosen.isEmpty()) {
            ask(plain, program, expected.get());
            return ExitCode.FINE.value();
        }
        AtomicInteger exitCode = new AtomicInteger(ExitCode.FINE.value());
        Request.Explore how = new Request.Explore(Strategy.DPOR, 0, MOST_SECONDS, 0, 0);
        try (Exploring exploring = new Exploring(context, how,
                (report, _) -> exitCode.set(answer(plain, program, expected, chosen, report).value()))) {
            exploring.explore(
                    () -> Workbench.open(context.compiler(), program,
                            Workbench.Settings.of(program).in(sandbox.box(context.environment())).with(context.arguments())));
            return exploring.settle(exitCode.get());
        }
    }

    /** Judges what was chosen by what was found; where nothing was, says what can be. */
    private ExitCode answer(PlainPrediction plain, Program program, Optional<List<Candidate>> expected, Set<Integer> chosen,
            Report report) {
        List<Candidate> candidates = expected.orElseGet(() -> Candidates.found(program, report));
        check(chosen, candidates);
        if (chosen.isEmpty()) {
            ask(plain, program, candidates);
            return ExitCode.FINE;
        }
        Set<Candidate> ticked = new HashSet<>();
        chosen.forEach(number -> ticked.add(candidates.get(number - 1)));
        Prediction prediction = Prediction.of(candidates, ticked, report);
        keep(program, prediction);
        if (json) {
            Json.print(document(program, prediction), context.out());
        } else {
            plain.print(prediction, reasons);
        }
        return prediction.isRight() ? ExitCode.FINE : ExitCode.WRONG;
    }

    /** What a person predicts is kept; a script that asks for JSON is no person. */
    private void keep(Program program, Prediction prediction) {
        int slash = program.id().indexOf('/');
        String lesson = program.id().substring(0, Math.max(0, slash));
        boolean ofLesson = context.catalogue().entries().stream()
                .anyMatch(each -> each.about().id().equals(lesson) && Catalogue.programs(each).contains(program));
        if (ofLesson && !json && context.environment().interactive() && context.arguments().isEmpty()) {
            try (ProgressLog log = KeptProgress.log(context)) {
                log.predicted(lesson, program.id(), prediction.isRight());
            }
        }
    }

    private static void check(Set<Integer> chosen, List<Candidate> candidates) {
        for (int number : chosen) {
            if (number < 1 || number > candidates.size()) {
                throw Problem.usage("predict.number", candidates.size(), number);
            }
        }
    }

    private void ask(PlainPrediction plain, Program program, List<Candidate> candidates) {
        if (!json) {
            plain.ask(candidates);
            return;
        }
        List<CandidateJson> list = new ArrayList<>();
        candidates.forEach(each -> list.add(document(list.size() + 1, each)));
        Json.print(new QuestionJson(1, program.id(), context.arguments(), list), context.out());
    }

    private static CandidateJson document(int number, Candidate candidate) {
        return switch (candidate) {
            case Candidate.Prints prints -> new CandidateJson(number, PublicWords.of(candidate), Optional.of(prints.output()));
            case Candidate.Ends ends -> new CandidateJson(number, PublicWords.of(candidate), Optional.empty());
            case Candidate.Races _ -> new CandidateJson(number, PublicWords.of(candidate), Optional.empty());
        };
    }

    private PredictionJson document(Program program, Prediction prediction) {
        List<AnswerJson> answers = new ArrayList<>();
        prediction.answers().forEach(each -> answers.add(new AnswerJson(
                document(answers.size() + 1, each.candidate()), each.ticked(), each.isPossible(),
                PublicWords.of(each.mark()),
                each.schedule())));
        return new PredictionJson(
                1, program.id(), context.arguments(), prediction.complete(), prediction.executions(),
                prediction.isRight() ? "pass" : "fail",
                prediction.unlisted(), answers);
    }
}
