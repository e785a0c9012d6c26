package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a running program when {@code conc}, or whoever reads its output, goes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and pipes as Unix has them")
class RunProcessIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129", "KILL, 137"})
    void a_signal_ends_conc_the_program_and_its_children(String signal, int code) throws Exception {
        Path file = OwnLesson.program(folder, "Endless", """
                void main() throws Exception {
                    Process child = new ProcessBuilder("sleep", "600").start();
                    IO.println(child.pid());
                    IO.println(ProcessHandle.current().pid());
                    Thread.currentThread().join();
                }
                """);
        // A shell without job control ignores SIGINT in what it starts in the background, and so may Maven's have done.
        Process conc = Launcher.bash("exec env --default-signal=INT,HUP,TERM \"$0\" run \"$1\" 2> \"$2\"", file.toString(),
                folder.resolve("err").toString()).process().start();
        try (BufferedReader out = conc.inputReader()) {
            ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            ProcessHandle program = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();

            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(conc.pid())).start().waitFor()).isZero();

            assertThat(program.onExit()).succeedsWithin(SOON);
            assertThat(child.onExit()).succeedsWithin(SOON);
            assertThat(conc.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(conc.exitValue()).isEqualTo(code);
            assertThat(folder.resolve("err")).content().doesNotContain("\tat ", "Exception");
        } finally {
            conc.descendants().forEach(ProcessHandle::destroyForcibly);
            conc.destroyForcibly();
        }
    }

    @Test
    void a_list_whose_reader_goes_ends_quietly() throws Exception {
        Conc.Result result = Launcher.bash("\"$0\" list | head -n 1").run();

        assertThat(result.out()).startsWith("threads ").hasLineCount(1);
        assertThat(result.err()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_program_whose_output_cannot_be_written_is_stopped_and_the_reason_said() throws Exception {
        Path file = OwnLesson.program(folder, "Endless", "void main() { while (true) IO.println(1); }");
        Conc.Result result = Launcher.bash("\"$0\" run --seconds 0 \"$1\" > /dev/full", file.toString()).run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err().lines()).singleElement().asString().contains("cannot write the results", "full");
    }

    @Test
    void a_lesson_whose_reader_goes_ends_quietly() throws Exception {
        Conc.Result result = Launcher.bash("\"$0\" lesson locks | true").run();

        assertThat(result.err()).isEmpty();
    }

    @Test
    void an_endless_program_whose_reader_goes_is_stopped() throws Exception {
        Path file = OwnLesson.program(folder, "Endless", """
                void main() {
                    IO.println(ProcessHandle.current().pid());
                    while (true) IO.println("more");
                }
                """);

        Conc.Result result = Launcher.bash("\"$0\" run --seconds 0 \"$1\" | head -n 1", file.toString()).run();

        assertThat(result.out()).hasLineCount(1);
        // Not because it had printed more than it may.
        assertThat(result.err()).doesNotContain("\tat ", "Exception", "MiB");
        assertThat(ended(Long.parseLong(result.out().strip()))).isTrue();
    }

    private static boolean ended(long pid) throws IOException {
        ProcessHandle.of(pid).ifPresent(process -> assertThat(process.onExit()).succeedsWithin(SOON));
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }
}
