package dev.conc.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.CompiledProgram;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Runner;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lesson on asynchronous I/O on a machine that is connected to nothing. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class AsyncProgramsTest {
    private static final String OPTIONS = "//RUNTIME_OPTIONS ";
    private static final Compiler COMPILER = new Compiler(
            new ClassCache(Conc.CACHE.resolve("programs")), new Libraries(Conc.LIBRARIES, System.out::println));

    @ParameterizedTest
    @ValueSource(strings = {"TcpEcho", "UdpEcho", "TlsEcho", "HttpHello", "HttpLoop", "SelectorEcho", "NettyEcho"})
    void the_loopback_interface_is_all_that_the_program_needs(String program) throws Exception {
        assumeThat(loopbackOnly(List.of("true")).waitFor()).as("whether this user may have a network of its own").isZero();
        Program source = Program.ofFile(Conc.PROJECT.resolve("lessons/async-io").resolve(program + ".java"));
        CompiledProgram compiled = COMPILER.compile(source);
        List<String> command = new ArrayList<>(List.of(Runner.java().toString(), "-XX:TieredStopAtLevel=1"));
        source.source().lines()
                .filter(each -> each.startsWith(OPTIONS))
                .forEach(each -> command.addAll(List.of(each.substring(OPTIONS.length()).split(" "))));
        command.add("-cp");
        command.add(compiled.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(compiled.mainClass());

        Process process = loopbackOnly(command);

        assertThat(process.errorReader().readAllAsString()).isEmpty();
        assertThat(process.inputReader().readAllLines()).isNotEmpty();
        assertThat(process.waitFor()).isZero();
    }

    /** In a network namespace of its own, where nothing but that interface is. */
    private static Process loopbackOnly(List<String> command) throws Exception {
        List<String> all = new ArrayList<>(
                List.of("sh", "-c", "exec unshare --net sh -c 'ip link set lo up && exec \"$@\"' \"$0\" \"$@\"", "sh"));
        all.addAll(command);
        return new ProcessBuilder(all).start();
    }
}
