package dev.conc.program;

import dev.conc.Conc;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.CompilationFailed;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Output;
import dev.conc.program.run.Recorder;
import dev.conc.program.run.Run;
import dev.conc.program.run.RunOutput;
import dev.conc.program.run.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Compiles and runs small programs that tests write into a folder of their own. */
public final class Programs {
    public static final Path AGENT = Conc.PROJECT.resolve("target/conc-agent.jar");

    /** Ample: no test waits for it. */
    public static final Runner.Settings SETTINGS = Runner.Settings.of(Limits.USUAL);

    private final Path folder;

    public Programs(Path folder) {
        this.folder = folder;
    }

    public CompiledProgram compile(String source) throws IOException, CompilationFailed {
        Path file = Files.writeString(folder.resolve("Example.java"), source);
        return new Compiler(new ClassCache(folder.resolve("cache")), new Libraries(Conc.LIBRARIES, _ -> {})).compile(Program.ofFile(file));
    }

    public Run start(String source, Runner.Settings settings, Consumer<Output> listener) throws IOException, CompilationFailed {
        return new Runner(AGENT).start(compile(source), settings, listener);
    }

    /** Runs the program to its end. */
    public RunOutput run(String source, Runner.Settings settings) throws IOException, CompilationFailed, InterruptedException {
        Recorder recorder = new Recorder();
        Run run = start(source, settings, recorder);
        return recorder.finish(run.await());
    }

    public RunOutput run(String source) throws IOException, CompilationFailed, InterruptedException {
        return run(source, SETTINGS);
    }

    public static Runner.Settings limited(Duration time, long outputBytes, int memoryMebibytes) {
        return Runner.Settings.of(new Limits(time, outputBytes, memoryMebibytes));
    }
}
