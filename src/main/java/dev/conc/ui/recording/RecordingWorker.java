package dev.conc.ui.recording;

import dev.conc.problem.Problem;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.record.RecordedRun;
import dev.conc.program.run.Output;
import dev.conc.ui.screen.Background;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a program and records it beside the screen; sends what comes of it as events. */
final class RecordingWorker implements AutoCloseable {
    private final Locale language;
    private final Background<RecordingEvent> events;
    private final Object lock = new Object();
    private @Nullable RecordedRun run;
    private boolean stopped;
    private boolean closed;

    /** Compiles a program and starts it. */
    interface Opener {
        RecordedRun open(Consumer<Output> listener) throws CompilationFailed;
    }

    RecordingWorker(Locale language, Background<RecordingEvent> events) {
        this.language = language;
        this.events = events;
    }

    /** {@link RecordingEvent.Recorded} or {@link RecordingEvent.Failed} comes of it. */
    void begin(Opener opener) {
        events.start("recording", () -> {
            try {
                RecordedRun begun = opener.open(output -> events.send(new RecordingEvent.Printed(output)));
                synchronized (lock) {
                    run = begun;
                    if (stopped || closed) {
                        begun.stop();
                    }
                }
                events.send(new RecordingEvent.Recorded(begun.await()));
            } catch (CompilationFailed e) {
                events.send(new RecordingEvent.Failed(String.valueOf(e.getMessage())));
            } catch (Problem e) {
                events.send(new RecordingEvent.Failed(e.words(language)));
            }
        });
    }

    /** How long the program has run so far. */
    Duration elapsed() {
        synchronized (lock) {
            return run == null ? Duration.ZERO : run.elapsed();
        }
    }

    /** Stops the program, or lets it not begin; what was recorded until then is sent. */
    void stop() {
        synchronized (lock) {
            stopped = true;
            if (run != null) {
                run.stop();
            }
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (run != null) {
                run.stop();
            }
        }
    }
}
