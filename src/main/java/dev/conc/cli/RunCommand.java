package dev.conc.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.record.RecordedRun;
import dev.conc.program.record.Recording;
import dev.conc.program.record.RecordingFile;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Output;
import dev.conc.program.run.Recorder;
import dev.conc.program.run.Run;
import dev.conc.program.run.RunOutput;
import dev.conc.program.run.Runner;
import dev.conc.text.Visible;
import dev.conc.ui.plain.PlainRun;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.timeline.TimelineFactory;
import dev.conc.ui.words.EndingWords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program for real. */
@Command(
        name = "run",
        description = "Run a program for real, in a JVM of its own; each line says which thread printed it when there are several.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class RunCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private VersionOption version = new VersionOption();

    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Arguments for the program.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private DefineOption define;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Stop the program after N seconds; 0 for never. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Option(names = "--record", paramLabel = "FILE",
            description = "Record what threads and processes do into FILE; conc step --recording FILE plays it.")
    private Optional<Path> record = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document when the program has ended.")
    private boolean json;

    /** A printed line as the JSON shows it; {@code seconds} is when, since the run began. */
    record LineJson(double seconds, String by, String stream, String text) {}

    /** A run. {@code exit} is −1 where the program was stopped. */
    record RunJson(int format, String program, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> arguments, String end, int exit,
            double seconds, List<LineJson> output) {}

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CompilationFailed, InterruptedException {
        if (seconds < 0) {
            throw Problem.usage("option.notNegative", "--seconds", seconds);
        }
        Map<String, String> properties = define.properties();
        pictures.files().check();
        record.ifPresent(RecordingFile::check);
        arguments.addAll(context.arguments());
        Program program = version.program(context, name);
        CompiledProgram compiled = context.compiler().compile(program);
        Limits limits = Limits.USUAL.withTime(Duration.ofSeconds(seconds));
        Runner.Settings settings = new Runner.Settings(List.copyOf(arguments), properties, limits, true);
        Recorder recorder = new Recorder();
        PlainRun printed = new PlainRun(context.out(), context.err(), context.theme());
        try (LastWords _ = LastWords.begin()) {
            Stoppable run = start(compiled, settings, json ? recorder : pictures.files().any() ? printed.andThen(recorder) : printed);
            Ending ending = json ? recorded(compiled, run, recorder) : shown(compiled, run, printed);
            if (pictures.files().any()) {
                pictures.files().write(new TimelineFactory(program, context.language()).of(recorder.finish(ending)));
            }
            return ending.isFine() ? ExitCode.FINE.value() : ExitCode.WRONG.value();
        }
    }

    private Ending shown(CompiledProgram compiled, Stoppable run, PlainRun printed) throws InterruptedException {
        PrintWriter err = context.err();
        printed.whenNobodyReads(run::stop);
        Ending ending;
        try {
            ending = run.await();
        } finally {
            printed.finish();
        }
        // A program that was stopped because what it prints cannot be written has nothing to say about itself.
        if (!ending.isFine() && !(ending instanceof Ending.Stopped && context.out().checkError())) {
            err.println("conc: "
                    + EndingWords.of(Visible.line(compiled.program().id()), ending, new Messages(context.language(), context.theme())));
            err.flush();
        }
        return ending;
    }

    private Ending recorded(CompiledProgram compiled, Stoppable run, Recorder recorder) throws InterruptedException {
        RunOutput recording = recorder.finish(run.await());
        List<LineJson> lines = recording.output().stream()
                .map(line -> new LineJson(
                        Math.round(line.nanos() / 1e3) / 1e6, line.origin().tag(), line.error() ? "err" : "out", line.text()))
                .toList();
        int exit = recording.ending() instanceof Ending.Exited exited ? exited.code() : -1;
        Json.print(
                new RunJson(1, compiled.program().id(), arguments, recording.ending().words(), exit,
                        run.elapsed().toMillis() / 1e3, lines),
                context.out());
        return recording.ending();
    }

    /** A run, recorded or not. */
    private interface Stoppable {
        Ending await() throws InterruptedException;

        void stop();

        Duration elapsed();
    }

    private Stoppable start(CompiledProgram compiled, Runner.Settings settings, Consumer<Output> listener) {
        if (record.isPresent()) {
            RecordedRun run = RecordedRun.start(context.runner(), compiled, settings, listener);
            return stoppable(() -> {
                Recording recording = run.await();
                // A file is not written by a thread that is interrupted.
                boolean interrupted = Thread.interrupted();
                RecordingFile.write(recording, record.get());
                if (interrupted) {
                    throw new InterruptedException();
                }
                return recording.ending();
            }, run::stop, run::elapsed);
        }
        Run run = context.runner().start(compiled, settings, listener);
        return stoppable(run::await, run::stop, run::elapsed);
    }

    private interface Await {
        Ending end() throws InterruptedException;
    }

    private static Stoppable stoppable(Await await, Runnable stop, Supplier<Duration> elapsed) {
        return new Stoppable() {
            @Override
            public Ending await() throws InterruptedException {
                return await.end();
            }

            @Override
            public void stop() {
                stop.run();
            }

            @Override
            public Duration elapsed() {
                return elapsed.get();
            }
        };
    }
}
