package dev.conc.program.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import dev.conc.program.Program;
import dev.conc.program.compile.ClassCache;
import dev.conc.program.compile.Compiler;
import dev.conc.program.compile.Libraries;
import dev.conc.program.run.Limits;
import dev.conc.program.run.Run;
import dev.conc.program.run.Runner;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent in real programs. */
@Tag("slow")
class AgentTest {
    private static final Path AGENT = Conc.PROJECT.resolve("target/conc-agent.jar");

    private static final String STARTS_A_PROCESS_AND_WAITS = """
            class Example {
                static void main(String[] arguments) throws Exception {
                    String launcher = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString();
                    Process child = new ProcessBuilder(launcher, "-cp", System.getProperty("java.class.path"), "Child").start();
                    System.out.println(ProcessHandle.current().pid());
                    System.out.println(child.pid());
                    new java.util.concurrent.CountDownLatch(1).await();
                }
            }
            class Child {
                static void main(String[] arguments) throws Exception {
                    new java.util.concurrent.CountDownLatch(1).await();
                }
            }
            """;

    @TempDir
    Path folder;

    /** What {@code conc} does, in a JVM that can be killed. */
    static final class Conclike {
        private Conclike() {}

        public static void main(String[] arguments) throws Exception {
            Compiler compiler = new Compiler(new ClassCache(Path.of(arguments[0])), new Libraries(Conc.LIBRARIES, _ -> {}));
            Run run = new Runner(Path.of(arguments[1])).start(compiler.compile(Program.ofFile(Path.of(arguments[2]))),
                    Runner.Settings.of(Limits.USUAL), output -> System.out.println(output.text()));
            run.await();
        }
    }

    private ProcessBuilder conclike(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Example.java"), source);
        return new ProcessBuilder(Runner.java().toString(), "-cp", System.getProperty("java.class.path"), Conclike.class.getName(),
                folder.resolve("cache").toString(), AGENT.toString(), file.toString());
    }

    @Test
    void a_program_and_its_processes_end_when_conc_is_killed() throws Exception {
        Process conc = conclike(STARTS_A_PROCESS_AND_WAITS).start();
        BufferedReader lines = conc.inputReader();
        ProcessHandle program = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
        ProcessHandle child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();

        conc.destroyForcibly().waitFor();

        program.onExit().get();
        child.onExit().get();
        assertThat(program.isAlive()).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void options_for_every_java_in_the_environment_do_not_show() throws Exception {
        ProcessBuilder builder = conclike("void main() { IO.println(Integer.getInteger(\"from.outside\")); }");
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dfrom.outside=1");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dfrom.outside=2");
        builder.environment().put("_JAVA_OPTIONS", "-Dfrom.outside=3");

        Process conc = builder.start();

        assertThat(conc.inputReader().readAllLines()).containsExactly("null");
        assertThat(conc.waitFor()).isZero();
    }
}
