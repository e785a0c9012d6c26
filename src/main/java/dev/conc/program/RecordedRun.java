package dev.conc.program;

import dev.conc.problem.FileTrouble;
import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A program that runs and is recorded. */
public final class RecordedRun {
    private final CompiledProgram compiled;
    private final Path folder;
    private final PrintedLines printed = new PrintedLines(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    private final Map<Origin, Place> places = new ConcurrentHashMap<>();
    private final Run run;

    /** Starts the JVM. */
    interface Starter {
        Run start(Path folder, Consumer<Output> listener, BiConsumer<Origin, Place> places);
    }

    private RecordedRun(CompiledProgram compiled, Path folder, Consumer<Output> listener, Starter starter) {
        this.compiled = compiled;
        this.folder = folder;
        Consumer<Output> both = output -> {
            printed.add(output, places.get(output.origin()));
            listener.accept(output);
        };
        this.run = starter.start(folder, both, places::put);
    }

    static RecordedRun start(CompiledProgram compiled, Consumer<Output> listener, Starter starter) {
        Path folder;
        try {
            folder = Files.createTempDirectory("conc-recording");
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.MAKE_RECORDING, e));
        }
        try {
            return new RecordedRun(compiled, folder, listener, starter);
        } catch (Problem e) {
            ClassCache.delete(folder);
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

    /** Waits until the program has ended, and gives what was recorded. To be called once. */
    public Chronicle await() throws InterruptedException {
        try {
            Ending ending = run.await();
            FlightReader flights = new FlightReader(compiled.classPath().getFirst());
            flights.read(folder);
            return new Chronicler(compiled.program(), run.pid(), flights, printed, ending).chronicle();
        } finally {
            ClassCache.delete(folder);
        }
    }
}
