package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.ControlledProgram;
import dev.conc.schedule.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final Watchdog watchdog = new Watchdog(Duration.ofMinutes(1));
    private final List<Long> counted = new ArrayList<>();

    @Test
    void the_steps_of_the_execution_that_runs_are_counted() {
        ControlledProgram program = watchdog.watch(new ScriptedProgram("read balance, read balance, read balance"));
        assertThat(watchdog.steps()).isZero();

        program.run(this::count);
        assertThat(counted).containsExactly(0L, 1L, 2L);
        assertThat(watchdog.steps()).isZero();

        program.run(this::count);
        assertThat(counted).containsExactly(0L, 1L, 2L, 0L, 1L, 2L);
    }

    @Test
    void of_several_executions_the_longest_is_told() {
        ControlledProgram other = watchdog.watch(new ScriptedProgram("read balance"));

        watchdog.watch(new ScriptedProgram("read balance, read balance, read balance")).run(_ -> {
            other.run(this::count);
            return 0;
        });

        assertThat(counted).containsExactly(0L, 1L, 2L);
    }

    private int count(State state) {
        counted.add(watchdog.steps());
        return 0;
    }
}
