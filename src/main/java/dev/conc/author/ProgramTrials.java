package dev.conc.author;

import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.control.Workbench;
import dev.conc.program.expect.Expectation;
import dev.conc.program.expect.ExploredExpectation.Outcome;
import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.program.run.Recorder;
import dev.conc.program.run.Run;
import dev.conc.program.run.RunOutput;
import dev.conc.program.run.Runner;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Compiles, runs and explores programs of lessons, and compares with what is expected of them. */
public final class ProgramTrials {
    /** After so long an exploration has not shown what it should. */
    private static final long MOST_SECONDS = 60;

    private final Compiler compiler;
    private final Runner runner;

    /** With what compiles and runs programs. */
    public ProgramTrials(Compiler compiler, Runner runner) {
        this.compiler = compiler;
        this.runner = runner;
    }

    /** Compiles a program of which nothing is expected. */
    List<Finding> compiled(Program program) throws InterruptedException {
        return Trial.findings(program, program.file(), 1, () -> {
            CompiledProgram _ = compiler.compile(program);
            return List.of();
        });
    }

    /**
     * Runs a program and compares what it prints.
     *
     * @param told what it has printed
     */
    public List<Finding> run(Program program, Expectation expectation, Consumer<RunOutput> told) throws InterruptedException {
        return Trial.findings(program, program.file(), 1, () -> {
            CompiledProgram compiled = compiler.compile(program);
            RunOutput output = output(compiled, expectation.settings());
            told.accept(output);
            return expectation.differences(output).stream()
                    .map(each -> new Finding(program.expectationFile(), expectation.line(each), new Fault.Ran(each)))
                    .toList();
        });
    }

    private RunOutput output(CompiledProgram compiled, Runner.Settings settings) throws InterruptedException {
        Recorder recorder = new Recorder();
        Run run = runner.start(compiled, settings, recorder);
        return recorder.finish(run.await());
    }

    /**
     * Explores a program with the properties that its expectation names, compares what is found with that, and looks whether the options of predictions cover it.
     *
     * @param expectation has a part on exploring
     */
    public List<Finding> explored(Program program, Expectation expectation, List<Predicted> predictions) throws InterruptedException {
        return Trial.findings(program, program.expectationFile(), expectation.line("explored"), () -> {
            Report report = report(program);
            List<Finding> findings = new ArrayList<>();
            expectation.explored().orElseThrow().differences(report)
                    .forEach(
                            each -> findings.add(new Finding(program.expectationFile(), expectation.line(each), new Fault.Explored(each))));
            predictions.forEach(each -> findings.addAll(each.findings(report)));
            return findings;
        });
    }

    /** Explores a program of which nothing is expected but that the options of a prediction cover it. */
    public List<Finding> predicted(Program program, Predicted prediction) throws InterruptedException {
        return Trial.findings(program, prediction.file(), prediction.line(), () -> prediction.findings(report(program)));
    }

    private Report report(Program program) throws CompilationFailed, InterruptedException {
        try (Workbench bench = Workbench.open(compiler, program, Workbench.Settings.of(program))) {
            return bench.explore(new Request.Explore(Strategy.DPOR, 0, MOST_SECONDS, 0, 0), _ -> {});
        }
    }

    /** Options of a prediction and where they stand. */
    public record Predicted(Path file, int line, PredictionOptions options) {
        private List<Finding> findings(Report report) {
            List<Finding> findings = new ArrayList<>();
            options.uncovered(report).forEach(each -> findings.add(new Finding(file, line, new Fault.OptionMissing(Outcome.of(each)))));
            if (Prediction.of(options.candidates(), Set.of(), report).answers().stream().noneMatch(Prediction.Answer::isPossible)) {
                findings.add(new Finding(file, line, new Fault.NoOptionPossible()));
            }
            return findings;
        }
    }
}
