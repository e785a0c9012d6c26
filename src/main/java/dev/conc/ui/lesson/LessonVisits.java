package dev.conc.ui.lesson;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.Compiler;
import dev.conc.program.control.Workbench;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.program.record.RecordedRun;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Runner;
import dev.conc.ui.edit.EditSettings;
import dev.conc.ui.lesson.LessonEvent.CameBack;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.predict.PredictScreen;
import dev.conc.ui.recording.RecordingScreen;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.stage.StageScreen;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is shown in place of a page for a while: the stage, a recording, a prediction.
 *
 * @param settings for who changes a program on the stage
 * @param page lends them its display and keys
 */
record LessonVisits(FullScreen screen, Theme theme, Messages messages, Compiler compiler, Runner runner, EditSettings settings,
        Loop<?, ?, ?> page) {
    /** What is done in place of the page. */
    private interface Visit {
        CameBack perform(Consumer<NestedScreen> arrived) throws CompilationFailed, InterruptedException;
    }

    /** What is done on the stage once it is there. */
    private interface Performance {
        ExitCode of(StageScreen stage) throws CompilationFailed, InterruptedException;
    }

    /** What is done where a program cannot be controlled. */
    private interface Refused {
        Visit of(Program program);
    }

    /** A program on the stage, from its start; where it does what cannot be controlled, a recording of a real run. */
    CameBack step(Program program) throws InterruptedException {
        return stage(program, stage -> stage.perform("-"), played());
    }

    /** A program on the stage that is explored, for which a recording is no substitute. */
    CameBack explore(Program program) throws InterruptedException {
        return stage(program, StageScreen::explore, refused -> _ -> CameBack.saying(messages.text("record.notExplored", refused.name())));
    }

    /**
     * Asks what a program can do, with the stage in between for what the learner wants to see.
     *
     * @param options what the author lets the learner choose from, if anything
     * @param judged hears of each answer
     */
    CameBack predict(Program program, Optional<PredictionOptions> options, PredictScreen.Judged judged) throws InterruptedException {
        Optional<RunState> run = Optional.empty();
        String notice = "";
        try (PredictScreen predict = new PredictScreen(screen, theme, messages, program, options, () -> open(program), judged)) {
            while (true) {
                String before = notice;
                CameBack back = visit(program, arrived -> {
                    arrived.accept(predict.nested());
                    return CameBack.from(predict.perform(before));
                });
                if (back.end().isEmpty() && predict.toStep().isPresent()) {
                    String schedule = predict.toStep().get();
                    back = stage(program, stage -> stage.follow(schedule), played());
                    run = back.run().isPresent() ? back.run() : run;
                    notice = back.notice();
                }
                if (back.end().isPresent() || predict.toStep().isEmpty()) {
                    return new CameBack(run, back.notice(), back.end(), predict.judged());
                }
            }
        }
    }

    /** A schedule of the learner's version that a check found, on the stage. */
    CameBack follow(Program version, String schedule, Workbench.Settings given) throws InterruptedException {
        return stage(version, program -> Workbench.open(compiler, program, given), stage -> stage.follow(schedule), played());
    }

    private Workbench open(Program program) throws CompilationFailed, InterruptedException {
        return Workbench.open(compiler, program, Workbench.Settings.of(program));
    }

    private CameBack stage(Program program, Performance performance, Refused refused) throws InterruptedException {
        return stage(program, this::open, performance, refused);
    }

    private CameBack stage(Program program, StageScreen.Opener opener, Performance performance, Refused refused)
            throws InterruptedException {
        return visit(program, arrived -> {
            StageScreen stage = new StageScreen(screen, theme, messages, program, opener, settings);
            arrived.accept(stage.nested());
            ExitCode left = performance.of(stage);
            return stage.refusal().isPresent() ? refused.of(stage.program()).perform(arrived) : CameBack.from(left);
        });
    }

    private Refused played() {
        return program -> arrived -> play(program, arrived);
    }

    private CameBack play(Program program, Consumer<NestedScreen> arrived) throws InterruptedException {
        RecordingScreen recording = new RecordingScreen(screen, theme, messages, program.name());
        arrived.accept(recording.nested());
        return CameBack.from(recording.perform(
                listener -> RecordedRun.start(runner, compiler.compile(program), Runner.Settings.of(Limits.USUAL), listener)));
    }

    /** The page's notice says what stood in the way, and its run shows where the program does not compile. */
    private CameBack visit(Program program, Visit visit) throws InterruptedException {
        return page.lend(arrived -> {
            try {
                return visit.perform(arrived);
            } catch (CompilationFailed e) {
                return CameBack.with(RunState.begin(program, 0).with(new Phase.NotCompiled(e.diagnostics(), e.advice())));
            } catch (Problem e) {
                return CameBack.saying(messages.of(e).lines().findFirst().orElse(""));
            }
        });
    }
}
