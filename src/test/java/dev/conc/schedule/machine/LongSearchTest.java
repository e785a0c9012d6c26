package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.MachineOptions;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Progress;
import dev.conc.schedule.explore.result.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs with executions for which to look for other orders takes longer than to run them. */
class LongSearchTest {
    private static final String COUNTER = """
            static int balance;
            static void main() throws InterruptedException {
                Thread[] threads = new Thread[2];
                for (int i = 0; i < 2; i++) {
                    threads[i] = new Thread(() -> {
                        for (int round = 0; round < 500; round++) balance = balance + 1;
                    });
                    threads[i].start();
                }
                for (Thread thread : threads) thread.join();
                System.out.println(balance);
            }""";

    @Test
    void samples_have_their_turn_after_a_few_executions_and_those_count() {
        List<Progress> told = new ArrayList<>();
        ExploreOptions options = ExploreOptions.of(Strategy.DPOR).withProgress(told::add)
                .withStop(() -> !told.isEmpty() && told.getLast().sampled() > 0);

        Exploration found = new Explorer(() -> Explored.load(COUNTER, new MachineOptions(false, false, false, 1_000_000)), options)
                .explore();

        assertThat(found.executions()).isBetween(2L, 10L);
        assertThat(found.sampled()).isPositive();
        assertThat(found.outcomes()).extracting(Outcome::output).as("updates are lost").hasSizeGreaterThan(1);
    }
}
