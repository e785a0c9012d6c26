package dev.conc.ui.predict;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.control.Workbench;
import dev.conc.program.predict.Candidates;
import dev.conc.program.predict.Prediction;
import dev.conc.program.predict.PredictionOptions;
import dev.conc.ui.plain.PlainProperties;
import dev.conc.ui.predict.PredictState.Inquiry;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.screen.Loop;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.NestedScreen;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.screen.Update;
import dev.conc.ui.stage.StageWorker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screen on which a learner predicts what a program can do, and is answered by exploring it. */
public final class PredictScreen implements AutoCloseable {
    private final Program program;
    private final Loop<PredictState, PredictEvent, PredictControl.Effect> loop;
    private final PredictWorker worker;
    private final Judged judged;
    private Optional<String> toStep = Optional.empty();

    /** Hears of each prediction that is judged. */
    @FunctionalInterface
    public interface Judged {
        /** A prediction was judged: whether nothing in it was wrong or missed. */
        void accept(boolean right);
    }

    /**
     * Begins to explore the program.
     *
     * @param options what the author of a question lets the learner choose from, if anything
     * @param opener opens a worker with the program loaded
     * @throws Problem if the program or the file beside it cannot be read
     */
    public PredictScreen(FullScreen screen, Theme theme, Messages messages, Program program, Optional<PredictionOptions> options,
            StageWorker.Opener opener, Judged judged) {
        this.judged = judged;
        this.program = program;
        Map<String, String> properties = Workbench.Settings.of(program).properties();
        PredictState state = PredictState.open(PlainProperties.title(messages, program.name(), properties),
                options.map(PredictionOptions::candidates).or(() -> Candidates.expected(program)).orElse(List.of()),
                options.map(PredictionOptions::reasons).orElse(Map.of()));
        this.loop = new Loop<>(screen, theme, state, new PredictControl(messages, program.name()), new PredictView(messages)::draw);
        this.worker = new PredictWorker(opener, messages.language().locale(), loop);
        worker.begin();
    }

    /** Who gets the keys. */
    public NestedScreen nested() {
        return loop;
    }

    /**
     * Shows the screen until the learner leaves it or wants to step, and tells how: FINE, or INTERRUPTED by Ctrl-C. Can be called again.
     *
     * @param notice is said until the next key; empty for nothing
     */
    public ExitCode perform(String notice) throws InterruptedException {
        toStep = Optional.empty();
        return loop.show(Update.of(loop.state().say(notice)), this::perform);
    }

    /** Whether the learner has answered, and was told what the answer was worth. */
    public boolean judged() {
        return loop.state().prediction().isPresent();
    }

    /** The schedule that the learner left to step, if that is why. */
    public Optional<String> toStep() {
        return toStep;
    }

    private Optional<PredictEvent> perform(PredictControl.Effect effect) {
        PredictState state = loop.state();
        switch (effect) {
            case STOP -> worker.stop();
            case JUDGED -> state.prediction().ifPresent(each -> judged.accept(each.isRight()));
            case STEP -> {
                toStep = state.prediction().map(Prediction::answers).flatMap(answers -> answers.get(state.selected()).schedule());
                // What it takes to prepare the stage is long enough to be told.
                loop.draw();
            }
            case GATHER -> {
                if (state.inquiry() instanceof Inquiry.Done done) {
                    return Optional.of(new PredictEvent.Gathered(Candidates.found(program, done.report())));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        worker.close();
        loop.close();
    }
}
