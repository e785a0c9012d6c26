package dev.conc.ui.lesson;

import dev.conc.problem.Problem;
import dev.conc.program.Program;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.run.Ending;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Run;
import dev.conc.program.run.Runner;
import dev.conc.ui.lesson.RunState.Phase;
import dev.conc.ui.screen.Background;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compiles and runs programs beside the screen, one at a time, and sends what happens as events. */
final class RunWorker {
    private final Compiler compiler;
    private final Runner runner;
    private final Locale language;
    private final Background<LessonEvent> events;
    private final Object lock = new Object();
    private long current;
    private @Nullable Run running;

    RunWorker(Compiler compiler, Runner runner, Locale language, Background<LessonEvent> events) {
        this.compiler = compiler;
        this.runner = runner;
        this.language = language;
        this.events = events;
    }

    /** Begins a run and gives its number. */
    long begin(Program program) {
        stop();
        long number;
        synchronized (lock) {
            number = ++current;
        }
        events.start("run " + program.name(), () -> events.send(new LessonEvent.Changed(number, run(program, number))));
        return number;
    }

    private Phase run(Program program, long number) throws InterruptedException {
        try {
            CompiledProgram compiled = compiler.compile(program);
            Run run = runner.start(compiled, Runner.Settings.of(Limits.USUAL),
                    output -> events.send(new LessonEvent.Printed(number, List.of(output))));
            synchronized (lock) {
                running = run;
                if (number != current) {
                    run.stop();
                }
            }
            events.send(new LessonEvent.Changed(number, new Phase.Running(run.elapsed())));
            Ending ending = run.await();
            return new Phase.Ended(ending, run.elapsed());
        } catch (CompilationFailed e) {
            return new Phase.NotCompiled(e.diagnostics(), e.advice());
        } catch (Problem e) {
            return new Phase.Failed(e.words(language));
        }
    }

    /** How long the present run has taken so far. */
    Duration elapsed() {
        synchronized (lock) {
            return running == null ? Duration.ZERO : running.elapsed();
        }
    }

    /** Stops the present run, if there is one; its end is sent as an event. */
    void stop() {
        synchronized (lock) {
            current++;
            if (running != null) {
                running.stop();
            }
        }
    }
}
