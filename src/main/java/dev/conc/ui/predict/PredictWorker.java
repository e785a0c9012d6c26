package dev.conc.ui.predict;

import dev.conc.problem.Problem;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.worker.Request;
import dev.conc.ui.screen.Background;
import dev.conc.ui.stage.StageWorker;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Explores a program while its learner predicts, and sends what comes of it as events. */
final class PredictWorker implements AutoCloseable {
    /** After so long the exploration ends with what it has found. */
    private static final long MOST_SECONDS = 300;

    private final StageWorker.Opener opener;
    private final Locale language;
    private final Background<PredictEvent> events;
    private final Object lock = new Object();
    private @Nullable Workbench exploring;
    private boolean stopped;
    private boolean closed;

    /**
     * @param opener opens a worker with the program loaded
     * @param language in which a refusal is told
     */
    PredictWorker(StageWorker.Opener opener, Locale language, Background<PredictEvent> events) {
        this.opener = opener;
        this.language = language;
        this.events = events;
    }

    /** Begins to explore. */
    void begin() {
        events.start("exploration", () -> {
            try {
                Workbench bench = open();
                if (bench != null) {
                    Request.Explore how = new Request.Explore(Strategy.DPOR, 0, MOST_SECONDS, 0, 1);
                    events.send(new PredictEvent.Explored(
                            bench.explore(how, progress -> explores(bench, new PredictEvent.Explores(progress)))));
                }
            } catch (Problem e) {
                events.send(new PredictEvent.NotExplored(e.words(language)));
            } catch (CompilationFailed e) {
                events.send(new PredictEvent.NotExplored(String.valueOf(e.getMessage())));
            } finally {
                close();
            }
        });
    }

    private void explores(Workbench bench, PredictEvent.Explores event) {
        synchronized (lock) {
            if (stopped) {
                // Also where it was stopped before it had begun.
                bench.stop();
            }
        }
        events.send(event);
    }

    private @Nullable Workbench open() throws CompilationFailed, InterruptedException {
        Workbench bench = opener.open();
        synchronized (lock) {
            if (closed) {
                bench.close();
                return null;
            }
            exploring = bench;
            return bench;
        }
    }

    /** Lets the exploration end with what it has found so far. */
    void stop() {
        synchronized (lock) {
            stopped = true;
            if (exploring != null) {
                exploring.stop();
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (exploring != null) {
                exploring.close();
                exploring = null;
            }
        }
    }
}
