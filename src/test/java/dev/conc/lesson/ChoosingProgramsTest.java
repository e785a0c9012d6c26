package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Runner;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lesson on choosing beside what its expectations say: every answer of the guide, and an end for every process. */
@Tag("slow")
class ChoosingProgramsTest {
    private static final Path LESSON = Conc.PROJECT.resolve("lessons/choosing");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));

    private static ProcessBuilder java(String program, String... properties) throws Exception {
        CompiledProgram compiled = COMPILER.compile(Program.ofFile(LESSON.resolve(program + ".java")));
        List<String> command = new ArrayList<>(List.of(Runner.java().toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(properties));
        String classPath = compiled.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", classPath, compiled.mainClass()));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -Dtasks=50                         | Use a pool of threads, one for each task.
            -Dwork=compute                     | Use a pool of threads, as many as cores.
            -Dwork=compute -Dlanguage=python   | Use a pool of processes, as many as cores.
            -Dlanguage=python                  | Use coroutines on one event loop.
            -Dturns=yes                        | Use a Generator on a virtual thread.
            -Dcrash=yes -Dturns=yes            | Use a process for each worker.
            -Dmachines=many -Dcrash=yes        | Use processes on several machines, with queues between them.
            -Dwork=sleep                       | work is wait or compute, not sleep
            """)
    void the_guide_names_what_fits_the_answers(String properties, String advice) throws Exception {
        Process guide = java("WhichOne", properties.split(" ")).start();

        assertThat(new String(guide.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()).contains(advice);
    }

    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it does not tell a process its own arguments")
    @ParameterizedTest
    @CsvSource({"SameJobs, 4", "OneCoreOrMore, 1", "CostTable, 1", "WhoFalls, 1"})
    void no_process_is_left_when_the_program_is_killed(String program, int children) throws Exception {
        Process process = java(program, "-Drounds=1000").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

        List<ProcessHandle> started = descendants(process, children);
        process.destroyForcibly();

        assertThat(started).allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
    }

    /** Waits until the program has so many processes below it, and gives them. */
    private static List<ProcessHandle> descendants(Process program, int count) throws InterruptedException {
        List<ProcessHandle> now = program.descendants().toList();
        while (now.size() < count && !program.waitFor(5, TimeUnit.MILLISECONDS)) {
            now = program.descendants().toList();
        }
        assertThat(now).hasSizeGreaterThanOrEqualTo(count);
        return now;
    }
}
