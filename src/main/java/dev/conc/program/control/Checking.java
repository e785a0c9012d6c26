package dev.conc.program.control;

import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.expect.Check;
import dev.conc.program.expect.Difference;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Recorder;
import dev.conc.program.run.Run;
import dev.conc.program.run.Runner;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Request;
import java.util.ArrayList;
import java.util.List;

/** Runs and explores the learner's version of a program, and says in what it is not what a question asks for. */
public final class Checking {
    /** After so long an exploration ends with what it has found. */
    private static final long MOST_SECONDS = 60;

    private final Compiler compiler;
    private final Runner runner;

    /** With what compiles and runs programs. */
    public Checking(Compiler compiler, Runner runner) {
        this.compiler = compiler;
        this.runner = runner;
    }

    /**
     * Checks a version.
     *
     * @param version the learner's, or the original where nothing is to be changed
     * @param original beside which the expectations stand
     * @return what is not as it should be; empty if all is
     * @throws CompilationFailed if the version does not compile
     * @throws dev.conc.problem.Problem if it cannot be run or explored
     */
    public List<Difference> differences(Check check, Program version, Program original) throws CompilationFailed, InterruptedException {
        List<Difference> differences = new ArrayList<>();
        if (check.prints().isPresent()) {
            Recorder recorder = new Recorder();
            Runner.Settings settings = new Runner.Settings(List.of(), check.runProperties(original), Limits.USUAL, false);
            Run run = runner.start(compiler.compile(version), settings, recorder);
            try {
                differences.addAll(check.differences(recorder.finish(run.await())));
            } finally {
                run.stop();
            }
        }
        if (check.explored().isPresent()) {
            try (Workbench bench = Workbench.open(compiler, version, settings(check, original))) {
                differences.addAll(check.differences(bench.explore(new Request.Explore(Strategy.DPOR, 0, MOST_SECONDS, 0, 1), _ -> {})));
            }
        }
        return List.copyOf(differences);
    }

    /** What a version is given when it is checked by exploring, and when a schedule that the check found is stepped. */
    public static Workbench.Settings settings(Check check, Program original) {
        Workbench.Settings usual = new Workbench.Settings(check.exploredProperties(original));
        return usual.wanting(check.wanted(original));
    }
}
