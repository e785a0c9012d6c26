package dev.conc.program.record;

import dev.conc.problem.Problem;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Leftovers;
import dev.conc.program.run.LiveRuns;
import dev.conc.program.run.Output;
import dev.conc.program.run.Run;
import dev.conc.program.run.Runner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A program that runs and is recorded. */
public final class RecordedRun {
    /** Many events take their time to be read. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration SOON = Duration.ofMillis(200);

    private final CompiledProgram compiled;
    private final Path folder;
    private final PrintedLines printed;
    private final RecentPlaces places;
    private final FlightReader flights;
    private final Run run;
    private final Runnable end = this::end;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch awaited = new CountDownLatch(1);

    private RecordedRun(Runner runner, CompiledProgram compiled, Runner.Settings settings, Path folder, Consumer<Output> listener) {
        this.compiled = compiled;
        this.folder = folder;
        long began = micros(Instant.now());
        this.printed = new PrintedLines(began);
        this.places = new RecentPlaces(began, () -> micros(Instant.now()));
        Consumer<Output> both = output -> {
            printed.add(output, places.get(output.origin()));
            listener.accept(output);
        };
        this.flights = new FlightReader(compiled);
        this.run = runner.start(compiled, settings, folder, both, places::put);
        LiveRuns.add(end);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /**
     * Starts a program, and records what its threads and processes do.
     *
     * @param listener told of what it prints, by one thread at a time
     * @throws Problem if no JVM can be started or there is no room for the recording
     */
    public static RecordedRun start(Runner runner, CompiledProgram compiled, Runner.Settings settings, Consumer<Output> listener) {
        Path folder = RecordingFolder.create();
        try {
            return new RecordedRun(runner, compiled, settings, folder, listener);
        } catch (Problem e) {
            Leftovers.delete(folder);
            throw e;
        }
    }

    /** Stops the program and the processes that it started; what was recorded until then stays. */
    public void stop() {
        run.stop();
    }

    /** How long the run has taken so far. */
    public Duration elapsed() {
        return run.elapsed();
    }

    /**
     * Waits until the program has ended, and gives what was recorded. To be called once.
     *
     * <p>Who is interrupted meanwhile stops the program, gets what was recorded until then, and is still interrupted.
     */
    public Recording await() {
        awaited.countDown();
        boolean interrupted = false;
        try {
            Optional<Ending> ending = Optional.empty();
            while (ending.isEmpty()) {
                try {
                    ending = Optional.of(run.await());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            flights.read(folder);
            return new RecordingBuilder(compiled.program(), run.pid(), flights, printed, ending.get()).recording();
        } finally {
            Leftovers.delete(folder);
            over.countDown();
            LiveRuns.remove(end);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** This process is ending. Who waits for what was recorded may still get it. */
    private void end() {
        run.stop();
        try {
            // Whoever has started it begins to wait for it at once, or never.
            if (!awaited.await(SOON.toMillis(), TimeUnit.MILLISECONDS) || !over.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                Leftovers.delete(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
