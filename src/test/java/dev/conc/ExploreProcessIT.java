package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an exploration, and of its worker, when {@code conc} is told to end. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals as Unix has them")
class ExploreProcessIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** More schedules than anyone can wait for. */
    private static final String LONG = """
            int x;
            void main() throws Exception {
                List<Thread> all = new ArrayList<>();
                for (int i = 0; i < 9; i++) all.add(Thread.ofVirtual().start(() -> { x++; x++; }));
                for (Thread each : all) each.join();
                IO.println(x > 0);
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_ctrl_c_prints_what_was_found_and_ends_the_worker() throws Exception {
        Process conc = start();
        try (BufferedReader err = conc.errorReader()) {
            assertThat(err.readLine()).contains("executions");
            List<ProcessHandle> workers = conc.descendants().toList();
            assertThat(workers).isNotEmpty();

            signal("INT", conc);

            String out = new String(conc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(out).contains("Not complete: interrupted.", "true ");
            assertThat(conc.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(conc.exitValue()).isEqualTo(130);
            assertThat(workers).allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
        } finally {
            conc.descendants().forEach(ProcessHandle::destroyForcibly);
            conc.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void a_worker_does_not_outlive_conc(String signal) throws Exception {
        Process conc = start();
        try (BufferedReader err = conc.errorReader()) {
            assertThat(err.readLine()).contains("executions");
            List<ProcessHandle> workers = conc.descendants().toList();
            assertThat(workers).isNotEmpty();

            signal(signal, conc);

            assertThat(workers).allSatisfy(each -> assertThat(each.onExit()).succeedsWithin(SOON));
        } finally {
            conc.descendants().forEach(ProcessHandle::destroyForcibly);
            conc.destroyForcibly();
        }
    }

    private Process start() throws Exception {
        Path file = OwnLesson.program(folder, "Long", LONG);
        // A shell without job control ignores SIGINT in what it starts in the background, and so may Maven's have done.
        return Launcher.bash("exec env --default-signal=INT,TERM \"$0\" explore \"$1\"", file.toString()).process().start();
    }

    private static void signal(String signal, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor()).isZero();
    }
}
