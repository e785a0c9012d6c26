package dev.conc.cli;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Stepping;
import dev.conc.program.control.Workbench;
import dev.conc.program.record.RecordedRun;
import dev.conc.program.record.Recording;
import dev.conc.program.record.RecordingFile;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Runner;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.ui.plain.PlainRecording;
import dev.conc.ui.plain.PlainStepping;
import dev.conc.ui.prompt.InputLines;
import dev.conc.ui.recording.RecordingScreen;
import dev.conc.ui.screen.FullScreen;
import dev.conc.ui.stage.StagePicture;
import dev.conc.ui.stage.StageScreen;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.timeline.TimelineFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets the learner be the scheduler. */
@Command(
        name = "step",
        description = "Be the scheduler: choose at each step which thread goes next, and step back.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class StepCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private VersionOption version = new VersionOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--schedule", paramLabel = "SCHEDULE", defaultValue = "-", description = "Start after these steps, such as 0x3.1.2x4.")
    private String schedule;

    @Option(names = "--plain", description = "Text alone: commands are read line by line from standard input, without a prompt.")
    private boolean plain;

    @Option(names = "--real",
            description = "Run it for real and play the recording: the way for programs that start processes or open sockets, which cannot be controlled.")
    private boolean real;

    @Option(names = "--recording", paramLabel = "FILE", description = "Play the recording that conc run PROGRAM --record FILE has made.")
    private Optional<Path> recording = Optional.empty();

    @Mixin
    private StepPictureOptions pictures = new StepPictureOptions();

    @Mixin
    private ControlledOptions options = new ControlledOptions();

    StepCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CompilationFailed, InterruptedException, IOException {
        GivenSchedule.check(schedule);
        if (recording.isPresent() == name.isPresent()) {
            throw Problem.usage("step.program");
        }
        pictures.check();
        if (recording.isPresent()) {
            return play(RecordingFile.read(recording.get())).value();
        }
        Program program = program(name.orElseThrow());
        if (pictures.stage().isPresent()) {
            draw(program, pictures.stage().get());
            return ExitCode.FINE.value();
        }
        return real ? record(program).value() : stepped(program).value();
    }

    /** The stage says itself whose version it shows. */
    private Program program(String named) {
        boolean told = pictures.stage().isPresent() || real || !staged();
        return told ? version.program(context, named) : version.quietly(context, named);
    }

    private boolean staged() {
        return !plain && context.environment().hasScreen();
    }

    private ExitCode stepped(Program program) throws CompilationFailed, InterruptedException, IOException {
        if (staged()) {
            // The screen says itself how it goes on, and nothing else may write on it.
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            StageScreen stage;
            ExitCode end;
            try (FullScreen screen = FullScreen.open()) {
                stage = new StageScreen(
                        screen, context.theme(), context.language(), program, context.arguments(),
                        shown -> options.open(context, context.compiler(nowhere), shown, nowhere), context.editSettings());
                end = stage.show(schedule);
            }
            if (stage.refusal().isPresent()) {
                throw stage.refusal().get();
            }
            if (pictures.files().any()) {
                pictures.files().write(new TimelineFactory(stage.program(), context.language()).of(stage.played()));
            }
            return end;
        }
        try (Workbench workbench = options.open(context, program, context.out())) {
            Stepping stepping = new Stepping((steps, known, pace) -> workbench.advance(steps, known, pace, false), schedule);
            new PlainStepping(
                    stepping, context.language(), SourceLines.of(program, context.language()), context.environment().width(),
                    context.theme(), context.out())
                    .run(new InputLines(context.environment().input()), !plain && context.environment().interactive());
            if (pictures.files().any()) {
                pictures.files().write(new TimelineFactory(program, context.language()).of(stepping.playback()));
            }
            return ExitCode.FINE;
        }
    }

    private ExitCode record(Program program) throws CompilationFailed, InterruptedException {
        Runner.Settings settings = new Runner.Settings(context.arguments(), options.properties(), Limits.USUAL, false);
        RecordingScreen.Opener opener = listener -> RecordedRun.start(context.runner(), context.compiler().compile(program), settings,
                listener);
        if (staged()) {
            try (FullScreen screen = FullScreen.open()) {
                RecordingScreen player = new RecordingScreen(screen, context.theme(), context.language(), program.name());
                ExitCode end = player.show(opener);
                player.played().ifPresent(this::drawTimeline);
                return end;
            }
        }
        try (LastWords _ = LastWords.begin()) {
            return play(opener.open(_ -> {}).await());
        }
    }

    private ExitCode play(Recording recording) throws InterruptedException {
        drawTimeline(recording);
        if (staged()) {
            try (FullScreen screen = FullScreen.open()) {
                return new RecordingScreen(screen, context.theme(), context.language(), recording.program()).show(recording);
            }
        }
        new PlainRecording(context.language(), context.out()).print(recording);
        return ExitCode.FINE;
    }

    private void drawTimeline(Recording recording) {
        if (pictures.files().any()) {
            pictures.files().write(TimelineFactory.of(recording, context.language()));
        }
    }

    private void draw(Program program, Path file) throws CompilationFailed, InterruptedException {
        PictureSize cells = pictures.size();
        try (Workbench workbench = options.open(context, program, context.out())) {
            PictureFiles.write(file, new StagePicture(context.language()).of(workbench, schedule, cells.columns(), cells.rows()));
            if (pictures.files().any()) {
                pictures.files().write(new TimelineFactory(program, context.language()).of(workbench.play(schedule, Pace.STILL)));
            }
        }
    }
}
