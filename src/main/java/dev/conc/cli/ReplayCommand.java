package dev.conc.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.conc.problem.ExitCode;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.control.Playback;
import dev.conc.program.control.Workbench;
import dev.conc.schedule.worker.Request.Pace;
import dev.conc.ui.plain.PlainTrace;
import dev.conc.ui.text.SourceLines;
import dev.conc.ui.timeline.TimelineFactory;
import dev.conc.ui.words.PublicWords;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program under a schedule that somebody found. */
@Command(
        name = "replay",
        description = "Execute a program under one schedule, and show each step.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ReplayCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private VersionOption version = new VersionOption();

    @Parameters(
            index = "0",
            paramLabel = "PROGRAM",
            description = "LESSON/PROGRAM such as locks/Bank, PROGRAM where only one lesson has it, or a .java file.")
    private String name;

    @Parameters(index = "1", paramLabel = "SCHEDULE", description = "Who runs, as explore prints it: 0x3.1.2x4.")
    private String schedule;

    @Mixin
    private ControlledOptions options = new ControlledOptions();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** The execution. */
    record ReplayJson(
            int format,
            String program,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> arguments,
            String schedule,
            String output,
            String end,
            int preemptions,
            List<FailureJson> failures,
            List<TraceJson> trace) {}

    ReplayCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CompilationFailed, InterruptedException {
        GivenSchedule.check(schedule);
        pictures.files().check();
        Program program = version.program(context, name);
        Playback trace;
        try (Workbench workbench = options.open(context, program, json ? context.err() : context.out())) {
            trace = workbench.play(schedule, Pace.STILL);
        }
        pictures.files().write(new TimelineFactory(program, context.language()).of(trace));
        if (json) {
            Json.print(
                    new ReplayJson(1, program.id(), context.arguments(), trace.schedule().toString(), trace.output(),
                            PublicWords.of(trace.end()),
                            trace.preemptions(),
                            trace.failures().stream().map(FailureJson::of).toList(),
                            TraceJson.of(trace)),
                    context.out());
        } else {
            new PlainTrace(
                    context.language(), SourceLines.of(program, context.language()), context.environment().width(), context.theme(),
                    context.out())
                    .print(trace);
        }
        return trace.failures().isEmpty() ? ExitCode.FINE.value() : ExitCode.WRONG.value();
    }
}
