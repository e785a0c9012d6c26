package dev.conc.program.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.program.record.FlightReader.Sighting;
import dev.conc.program.record.ProcessLives.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessLivesTest {
    private static final String REAPED = "waitForProcessExit0";

    private static Sighting start(long process, long at) {
        return new Sighting(1, 1, "main", "ProcessStart", at, at, new CallSite(false, 0, "", true), "sleep", process);
    }

    private static Sighting call(long from, long to) {
        return new Sighting(1, 2, "reaper", "MethodTrace", from, to, new CallSite(false, 0, "", true), REAPED, 0);
    }

    @Test
    void a_call_may_begin_late_on_a_busy_machine() {
        assertThat(new ProcessLives(List.of(start(7, 1_000_000), call(1_300_000, 2_000_000)), REAPED).lives())
                .containsExactly(new Life(7, "sleep", 1_000_000, 2_000_000));
    }

    @Test
    void a_process_that_has_not_ended_takes_no_end_from_another() {
        assertThat(new ProcessLives(List.of(start(7, 1_000_000), start(8, 1_100_000), call(1_101_000, 2_000_000)), REAPED).lives())
                .containsExactly(new Life(7, "sleep", 1_000_000, 0), new Life(8, "sleep", 1_100_000, 2_000_000));
    }
}
