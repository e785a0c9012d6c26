package dev.conc.schedule.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.End;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Strategy;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of executions are the literature's numbers of traces, and none is redundant. */
class FamiliesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10})
    void a_writer_and_n_readers_have_two_to_the_n(int readers) {
        expect(Families.writerAndReaders(readers), 1L << readers, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void n_writers_and_a_checker_of_the_last_zero(int writers) {
        expect(Families.lastZero(writers), (writers + 3L) << (writers - 2), 0);
    }

    @Test
    void increments_by_two_and_three_threads() {
        expect(Families.increments(2), 4, 0);
        expect(Families.increments(3), 36, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void n_threads_under_one_lock_have_n_factorial(int threads) {
        expect(Families.addingUnderLock(threads), LongStream.rangeClosed(1, threads).reduce(1, (a, b) -> a * b), 0);
    }

    @Test
    void two_locks_in_opposite_orders_deadlock_in_one_of_three() {
        expect(Families.abba(), 3, 1);
    }

    @Test
    void store_buffering_has_three() {
        expect(Families.storeBuffering(), 3, 0);
    }

    @Test
    void philosophers_who_take_left_first_deadlock_once() {
        IntStream.rangeClosed(2, 5).forEach(n -> expect(Families.philosophers(n, false), (1L << n) - 1, 1));
    }

    @Test
    void philosophers_in_order_never_deadlock() {
        IntStream.rangeClosed(2, 5).forEach(n -> expect(Families.philosophers(n, true), (1L << n) - 2, 0));
    }

    @Test
    void the_bank_has_seven_outcomes_under_every_complete_strategy() {
        for (Strategy strategy : List.of(Strategy.DPOR, Strategy.ALL, Strategy.BOUNDED)) {
            Exploration found = explore(Families.bank(), strategy);
            assertThat(found.complete()).isTrue();
            assertThat(found.outcomes()).extracting(outcome -> Integer.parseInt(outcome.output().strip().split(" ")[0]))
                    .as(strategy.name()).containsOnly(-8, -5, -3, 0, 3, 5, 8).contains(-8, -5, -3, 0, 3, 5, 8);
        }
    }

    private static void expect(ToyProgram program, long executions, long deadlocks) {
        Exploration found = explore(program, Strategy.DPOR);
        assertThat(found.complete()).isTrue();
        assertThat(found.executions()).as(program.toString()).isEqualTo(executions);
        assertThat(found.redundant()).isZero();
        assertThat(found.outcomes().stream().filter(outcome -> outcome.end() == End.DEADLOCK).mapToLong(Outcome::executions).sum())
                .isEqualTo(deadlocks);
        assertThat(found.failures().isEmpty()).isEqualTo(deadlocks == 0);
    }

    private static Exploration explore(ToyProgram program, Strategy strategy) {
        return new Explorer(() -> new Toy(program), ExploreOptions.of(strategy)).explore();
    }
}
