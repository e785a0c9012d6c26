package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.Failure;
import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.State;
import dev.conc.schedule.WantedOutputs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A normal end is a failure where the output is not wanted. */
class WantedOutputTest {
    private static List<Failure.Kind> failures(String main) {
        MachineOptions options = new MachineOptions(MachineOptions.USUAL_DELAY, false, false, 5_000, 0, new WantedOutputs(List.of("right")),
                List.of());
        return Explored.load("static void main() throws Exception {\n" + main + "\n}", options).run(WantedOutputTest::first).failures()
                .stream()
                .map(Failure::kind)
                .toList();
    }

    /** The thread with the lowest number that can go on. */
    private static int first(State state) {
        return IntStream.range(0, state.threads()).filter(state::enabled).findFirst().orElseThrow();
    }

    @Test
    void an_output_that_is_wanted_is_no_failure() {
        assertThat(failures("System.out.println(\"right\");")).isEmpty();
    }

    @Test
    void an_output_that_is_not_wanted_is_one() {
        assertThat(failures("System.out.println(\"wrong\");")).containsExactly(Failure.Kind.OUTCOME);
        assertThat(failures("System.out.println(\"right\"); System.out.println(\"and more\");")).containsExactly(Failure.Kind.OUTCOME);
        assertThat(failures("")).containsExactly(Failure.Kind.OUTCOME);
    }

    @Test
    void threads_that_are_left_over_do_not_hide_it() {
        String pool = "ExecutorService pool = Executors.newFixedThreadPool(1); pool.submit(() -> 1).get();";

        assertThat(failures(pool + "System.out.println(\"right\");")).containsExactly(Failure.Kind.LEAK);
        assertThat(failures(pool + "System.out.println(\"wrong\");")).containsExactly(Failure.Kind.LEAK, Failure.Kind.OUTCOME);
    }

    @Test
    void what_an_execution_that_failed_has_printed_is_not_asked() {
        assertThat(failures("System.out.println(\"wrong\"); throw new IllegalStateException();")).containsExactly(Failure.Kind.EXCEPTION);
        assertThat(failures("System.out.println(\"wrong\"); new CountDownLatch(1).await();")).containsExactly(Failure.Kind.DEADLOCK);
    }
}
