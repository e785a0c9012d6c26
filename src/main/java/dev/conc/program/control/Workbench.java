package dev.conc.program.control;

import dev.conc.problem.FileTrouble.Act;
import dev.conc.problem.FileTrouble;
import dev.conc.problem.Problem;
import dev.conc.problem.Sentence;
import dev.conc.problem.Told;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Preview;
import dev.conc.program.expect.ExploredExpectation;
import dev.conc.program.expect.WantedText;
import dev.conc.program.run.Runner;
import dev.conc.program.run.WorkingFolder;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.worker.CannotRun;
import dev.conc.schedule.worker.Reply;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import dev.conc.schedule.worker.Sandbox;
import dev.conc.schedule.worker.TraceSegment;
import dev.conc.schedule.worker.Trouble;
import dev.conc.schedule.worker.Worker;
import dev.conc.schedule.worker.WorkerSettings;
import dev.conc.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program under control, in a worker of its own. For one thread at a time. */
public final class Workbench implements AutoCloseable {
    private final Program program;
    private final Worker worker;
    private @Nullable Path classes;
    private List<String> arguments = List.of();

    /**
     * What a program is given.
     *
     * @param properties system properties
     * @param classPath compiled classes that it uses, controlled as well
     * @param delay a sleep or time-out of at most that may end at any moment, a longer one only when nothing else can run
     * @param spurious whether a wait may end without a notification
     * @param seed for its random numbers
     * @param steps how many steps an execution may take before it is cut off; 0 for as many as usual
     * @param wanted outputs that it may have, besides those that the program and its lesson name; see {@link WantedText}
     * @param sandbox in what box it runs
     * @param arguments for its main method
     */
    public record Settings(Map<String, String> properties, List<Path> classPath, Duration delay, boolean spurious, long seed, int steps,
            List<String> wanted, Sandbox sandbox, List<String> arguments) {
        /** The delay that is usual. */
        public static final Duration USUAL_DELAY = Duration.ofNanos(MachineOptions.USUAL_DELAY);

        /** As usual, in the box that the environment asks for, without arguments. */
        public Settings(Map<String, String> properties) {
            this(properties, List.of(), USUAL_DELAY, false, 0, 0, List.of(), Box.usual(), List.of());
        }

        /** The same in another box. */
        public Settings in(Sandbox box) {
            return new Settings(properties, classPath, delay, spurious, seed, steps, wanted, box, arguments);
        }

        /** The same with other outputs that it may have. */
        public Settings wanting(List<String> outputs) {
            return new Settings(properties, classPath, delay, spurious, seed, steps, outputs, sandbox, arguments);
        }

        /** The same with arguments for the main method. */
        public Settings with(List<String> given) {
            return new Settings(properties, classPath, delay, spurious, seed, steps, wanted, sandbox, given);
        }

        /**
         * What its lesson says, and else nothing.
         *
         * @throws Problem if the file beside the program is not what the format asks for
         */
        public static Settings of(Program program) {
            Map<String, String> properties = ExploredExpectation.of(program).map(ExploredExpectation::properties).orElse(Map.of());
            return new Settings(properties);
        }
    }

    private Workbench(Program program, Worker worker) {
        this.program = program;
        this.worker = worker;
    }

    /**
     * Compiles a program here while the worker starts there.
     *
     * @throws CompilationFailed if it does not compile or has no main method
     * @throws Problem if it cannot be loaded, or is refused for its package
     */
    public static Workbench open(Compiler compiler, Program program, Settings settings) throws CompilationFailed, InterruptedException {
        for (Path each : settings.classPath()) {
            if (!Files.exists(each)) {
                throw Problem.usage("classPath.missing", Visible.line(each));
            }
        }
        if (settings.sandbox() != Sandbox.NONE) {
            // In a box it sees the program's own files and no others, so it can only be started when those are known.
            CompiledProgram compiled = compiled(compiler, program, settings);
            return loaded(new Workbench(program, start(program, settings, read(compiled, settings))), compiled, settings);
        }
        Workbench workbench = new Workbench(program, start(program, settings, List.of()));
        try {
            return loaded(workbench, compiled(compiler, program, settings), settings);
        } catch (CompilationFailed | RuntimeException e) {
            workbench.close();
            throw e;
        }
    }

    private static CompiledProgram compiled(Compiler compiler, Program program, Settings settings) throws CompilationFailed {
        CompiledProgram compiled = compiler.compile(program, settings.classPath());
        ReservedPackage.refusal(compiled).ifPresent(refusal -> {
            throw problem(program, refusal);
        });
        return compiled;
    }

    private static Workbench loaded(Workbench workbench, CompiledProgram compiled, Settings settings) throws InterruptedException {
        try {
            workbench.load(compiled, settings);
            return workbench;
        } catch (InterruptedException | RuntimeException e) {
            workbench.close();
            throw e;
        }
    }

    private static List<Path> read(CompiledProgram compiled, Settings settings) {
        return Stream.concat(compiled.classPath().stream(), settings.classPath().stream()).toList();
    }

    private static Worker start(Program program, Settings settings, List<Path> readable) {
        var _ = WorkingFolder.existing();
        try {
            WorkerSettings worker = WorkerSettings.usual().in(settings.sandbox(), readable).with(Preview.forLauncher(program.source()));
            return Worker.start(Runner.java(), worker);
        } catch (CannotRun e) {
            throw problem(program, e);
        } catch (IOException e) {
            throw Problem.environment(FileTrouble.of(Act.START_WORKER, e));
        }
    }

    private void load(CompiledProgram compiled, Settings settings) throws InterruptedException {
        arguments = settings.arguments();
        classes = compiled.classPath().getFirst();
        // The worker has a working folder of its own.
        List<String> controlled = new ArrayList<>(List.of(compiled.classPath().getFirst().toAbsolutePath().toString()));
        settings.classPath().forEach(each -> controlled.add(each.toAbsolutePath().toString()));
        List<String> libraries = compiled.classPath().stream().skip(1).map(each -> each.toAbsolutePath().toString()).toList();
        answered(() -> {
            worker.load(new Request.Load(
                    controlled, libraries, compiled.mainClass(), settings.properties(), settings.delay().toNanos(), settings.spurious(),
                    settings.seed(), settings.steps(), WantedText.of(program, settings.wanted()),
                    settings.arguments()));
            return this;
        });
    }

    /**
     * What a program may print, as a person writes it; nothing if any output is fine.
     *
     * @param given besides what the program and its lesson name
     */
    public static List<String> wanted(Program program, List<String> given) {
        return WantedText.texts(program, given);
    }

    /** The program. */
    public Program program() {
        return program;
    }

    /** What its main method is given. */
    public List<String> arguments() {
        return arguments;
    }

    /** The instructions of the program. */
    public Bytecode bytecode() {
        return classes == null ? Bytecode.none() : Bytecode.of(classes);
    }

    /**
     * Runs the program under many schedules.
     *
     * @param progress told how far it is, now and then
     * @throws Problem if that cannot be done
     */
    public Report explore(Request.Explore how, Consumer<Reply.Progress> progress) throws InterruptedException {
        return answered(() -> worker.explore(how, progress));
    }

    /** Lets an exploration, which another thread waits for, end with what has been found so far. */
    public void stop() {
        worker.stop();
    }

    /**
     * One execution from its start, without local variables.
     *
     * @param schedule who runs
     * @param pace how far to go on when the schedule is done
     * @throws Problem if that cannot be done
     */
    public Playback play(String schedule, Request.Pace pace) throws InterruptedException {
        return Playback.of(advance(schedule, 0, pace, false));
    }

    /**
     * Runs the program on from where it stands, or from its start where the schedule leads another way.
     *
     * @param schedule who has run and who runs, from the start of the program
     * @param known how many moments are known already, so that those need not be told
     * @param pace how far to go on when the schedule is done
     * @param locals whether local variables are told too; an execution with them and one without stand still each for itself
     * @throws Problem if that cannot be done
     */
    public TraceSegment advance(String schedule, int known, Request.Pace pace, boolean locals) throws InterruptedException {
        return answered(() -> worker.advance(new Request.Advance(schedule, known, pace, locals)));
    }

    private interface Question<T> {
        T ask() throws InterruptedException;
    }

    private <T> T answered(Question<T> question) throws InterruptedException {
        try {
            return question.ask();
        } catch (CannotRun e) {
            throw problem(program, e);
        }
    }

    /** Whether a program cannot be opened because it does what cannot be controlled, such as starting a process. */
    public static boolean isRefusal(Problem problem) {
        return problem.getCause() instanceof CannotRun cannot && cannot.trouble() == Trouble.REFUSED;
    }

    private static Problem problem(Program program, CannotRun e) {
        String id = Visible.line(program.id());
        Told why = e::words;
        return switch (e.trouble()) {
            case NOT_LOADED -> Problem.wrong("control.notLoaded", id, why);
            case REFUSED -> Problem.wrong(Sentence.of("control.refused", id, why), e);
            case DIVERGED -> Problem.wrong("control.diverged", id, why);
            case HANGS -> Problem.wrong("control.hangs", id, why);
            case MEMORY -> Problem.wrong("control.memory", id, why);
            case MISFIT -> Problem.usage("control.misfit", id, why);
            case MISUSE -> Problem.usage(why);
            case LOST -> Problem.environment(why, e);
        };
    }

    @Override
    public void close() {
        worker.close();
    }
}
