package dev.conc.program.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Patience;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessIdentityTest {
    private static ProcessIdentity self() {
        return ProcessIdentity.of(ProcessHandle.current().pid());
    }

    @Test
    void a_process_that_runs_is_alive_also_when_its_identity_went_through_a_text() {
        assertThat(self().isAlive()).isTrue();
        assertThat(ProcessIdentity.parse(self().text())).isEqualTo(self());
    }

    @Test
    void another_process_with_the_same_number_is_not_the_one() {
        assertThat(new ProcessIdentity(self().pid(), self().began() + 1).isAlive()).isFalse();
    }

    @Test
    void a_process_that_has_ended_is_not_alive() throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid());
        process.waitFor();

        assertThat(identity.isAlive()).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_process_that_nobody_has_waited_for_is_not_alive() throws Exception {
        // The shell becomes another program, which does not know of its child.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 100").start();
        try {
            ProcessIdentity child = ProcessIdentity.of(Long.parseLong(parent.inputReader().readLine()));
            assertThat(Patience.until(Duration.ofMinutes(1), () -> !child.isAlive())).isTrue();
            assertThat(parent.isAlive()).isTrue();
        } finally {
            parent.destroyForcibly();
        }
    }
}
