package dev.conc.program.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows does not tell the environments of processes")
class RunTagTest {
    private final RunTag tag = new RunTag(UUID.randomUUID().toString());

    /** A process that has left its parent, which is ended by then; its id. */
    private long left() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "sleep 100 > /dev/null 2>&1 & echo $!");
        tag.addTo(builder.environment());
        Process parent = builder.start();
        long pid = Long.parseLong(parent.inputReader().readLine());
        parent.waitFor();
        return pid;
    }

    @Test
    void who_has_left_its_parent_is_found_and_nobody_else() throws Exception {
        long pid = left();
        try {
            assertThat(tag.bearers()).extracting(ProcessHandle::pid).containsExactly(pid);
            assertThat(tag.listed()).as("as ps shows it").extracting(ProcessHandle::pid).containsExactly(pid);
            assertThat(new RunTag(UUID.randomUUID().toString()).bearers()).isEmpty();
        } finally {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void a_sweep_ends_all_of_them_and_what_they_start_meanwhile() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "while true; do setsid sleep 100 > /dev/null 2>&1 & sleep 0.01; done");
        tag.addTo(builder.environment());
        Process breeder = builder.start();
        assertThat(Patience.until(Duration.ofMinutes(1), () -> tag.bearers().size() >= 5)).isTrue();

        Sweep.until(tag::bearers);

        assertThat(breeder.waitFor()).isNotZero();
        assertThat(tag.bearers()).isEmpty();
    }

    @Test
    void a_sweep_spares_this_process_and_ends_without_an_end_of_its_own_after_a_while() {
        long began = System.nanoTime();

        Sweep.until(() -> List.of(ProcessHandle.current()));

        assertThat(ProcessHandle.current().isAlive()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_run_within_a_run_bears_both() {
        Map<String, String> environment = new HashMap<>();
        new RunTag("outer").addTo(environment);
        new RunTag("inner").addTo(environment);

        assertThat(new ArrayList<>(environment.values())).containsExactly("outer inner");
    }
}
