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
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/** The lesson on coroutines beside what its expectations say. */
@Tag("slow")
@Isolated("it measures the memory of a process that it starts")
class CoroutineProgramsTest {
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));

    /** Other systems may not tell how much memory of a process is in use: so the expectation allows it to be unknown. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void on_linux_the_memory_of_each_kind_is_known() throws Exception {
        CompiledProgram compiled = COMPILER.compile(Program.ofFile(Conc.PROJECT.resolve("lessons/coroutines/MemoryEach.java")));
        String classPath = compiled.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));

        Process process = new ProcessBuilder(Runner.java().toString(), "-Drounds=1", "-cp", classPath, compiled.mainClass())
                .redirectErrorStream(true).start();

        assertThat(process.inputReader().readAllLines()).noneMatch(each -> each.contains("unknown"))
                .anyMatch(each -> each.matches("coroutine +[0-9.]+ .*")).anyMatch(each -> each.matches("thread +[0-9.]+"))
                .anyMatch(each -> each.matches("its stack +[0-9.]+ .*")).anyMatch(each -> each.matches("process +[0-9.]+ .*"));
    }
}
