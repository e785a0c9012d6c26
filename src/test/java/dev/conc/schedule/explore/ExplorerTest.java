package dev.conc.schedule.explore;

import static dev.conc.schedule.explore.ToyOp.add;
import static dev.conc.schedule.explore.ToyOp.back;
import static dev.conc.schedule.explore.ToyOp.check;
import static dev.conc.schedule.explore.ToyOp.exit;
import static dev.conc.schedule.explore.ToyOp.print;
import static dev.conc.schedule.explore.ToyOp.put;
import static dev.conc.schedule.explore.ToyOp.read;
import static dev.conc.schedule.explore.ToyOp.skipIf;
import static dev.conc.schedule.explore.ToyOp.take;
import static dev.conc.schedule.explore.ToyOp.write;
import static dev.conc.schedule.explore.ToyOp.writeSum;
import static dev.conc.schedule.explore.ToyOp.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.End;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Progress;
import dev.conc.schedule.explore.result.Strategy;
import dev.conc.schedule.explore.result.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplorerTest {
    private static final ToyProgram SPINNING = ToyProgram.of(2, 0,
            List.of(read(0), skipIf(1, 2), yieldNow(), back(3), read(1)),
            List.of(write(1, 7), write(0, 1)));

    private static final ToyProgram HANDING_OVER = ToyProgram.of(2, 0, List.of(put(0), read(1), put(0)), List.of(put(0), write(1, 1)),
            List.of(take(0), write(1, 2), take(0)), List.of(take(0), add(1, 1)));

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void the_number_of_workers_makes_no_difference(Strategy strategy) {
        for (ToyProgram program : List.of(Families.bank(), Families.philosophers(3, false), Families.lastZero(4), SPINNING, HANDING_OVER)) {
            ExploreOptions options = ExploreOptions.of(strategy).withExecutions(2_000);
            Exploration one = explore(program, options);
            assertThat(withoutTime(explore(program, options.withWorkers(2)))).isEqualTo(withoutTime(one));
            assertThat(withoutTime(explore(program, options.withWorkers(3)))).isEqualTo(withoutTime(one));
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void no_more_executions_are_run_than_allowed(Strategy strategy) {
        Exploration found = explore(Families.increments(3), ExploreOptions.of(strategy).withExecutions(10));
        assertThat(found.executions()).isEqualTo(10);
        assertThat(found.complete()).isFalse();
    }

    @Test
    void no_execution_begins_after_the_time() {
        Exploration found = explore(Families.lastZero(15), ExploreOptions.of(Strategy.ALL).withTime(Duration.ofSeconds(1)));
        assertThat(found.complete()).isFalse();
        assertThat(found.executions()).isPositive();
    }

    @Test
    void progress_is_told_with_an_estimate() {
        List<Progress> told = new ArrayList<>();
        explore(Families.addingUnderLock(8), ExploreOptions.of(Strategy.DPOR).withExecutions(30_000).withProgress(told::add));
        assertThat(told).isNotEmpty()
                .allSatisfy(progress -> assertThat(progress.estimate()).isBetween((double) progress.executions(), 1e7));
    }

    @Test
    void progress_counts_the_failures_found() {
        List<Progress> told = new ArrayList<>();
        List<ToyOp> adds = List.of(add(0, 1), add(0, 1), add(0, 1), add(0, 1), add(0, 1), add(0, 1), check(-1));
        explore(ToyProgram.of(1, 0, adds, adds),
                ExploreOptions.of(Strategy.RANDOM).withExecutions(200_000).withTime(Duration.ofSeconds(2)).withProgress(told::add));
        assertThat(told.getLast().failures()).isGreaterThan(1);
    }

    @Test
    void a_deadlock_is_reported_with_its_shortest_schedule() {
        FoundFailure deadlock = explore(Families.abba(), ExploreOptions.of(Strategy.DPOR)).failures().getFirst();
        assertThat(deadlock.failure().kind()).isEqualTo(Failure.Kind.DEADLOCK);
        assertThat(deadlock.schedule().switches()).isEqualTo(1);
        assertThat(deadlock.preemptions()).isEqualTo(1);
    }

    @Test
    void a_failed_check_is_found_with_the_fewest_preemptions_first() {
        ToyProgram program = ToyProgram.of(1, 0, List.of(read(0), writeSum(0, 1), read(0), check(1)), List.of(add(0, 1)));
        for (Strategy strategy : Strategy.values()) {
            Exploration found = explore(program, ExploreOptions.of(strategy));
            assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(found.failures()).singleElement().satisfies(failure -> assertThat(failure.preemptions()).isZero());
        }
    }

    @Test
    void a_spinning_thread_waits_for_others_and_every_strategy_ends() {
        for (Strategy strategy : List.of(Strategy.DPOR, Strategy.ALL)) {
            Exploration found = explore(SPINNING, ExploreOptions.of(strategy));
            assertThat(found.complete()).isTrue();
            assertThat(found.outcomes()).singleElement().satisfies(outcome -> {
                assertThat(outcome.output()).isEqualTo(" 1 7 r7 r0");
                assertThat(outcome.end()).isEqualTo(End.NORMAL);
            });
        }
    }

    @Test
    void a_program_that_ends_itself_may_do_so_after_any_step_of_the_others() {
        ToyProgram program = ToyProgram.of(1, 0, List.of(read(0), exit()), List.of(print(0), print(0))).printingOnly();
        for (Strategy strategy : List.of(Strategy.DPOR, Strategy.ALL)) {
            assertThat(explore(program, ExploreOptions.of(strategy)).outcomes()).extracting(Outcome::output).containsExactlyInAnyOrder("",
                    "b0", "b0b0");
        }
    }

    @Test
    void outcomes_beyond_the_table_are_counted_only_and_the_same_for_any_number_of_workers() {
        Exploration one = explore(Families.addingUnderLock(8), ExploreOptions.of(Strategy.DPOR).withExecutions(12_000));
        assertThat(one.outcomes()).hasSize(Exploration.MOST_OUTCOMES);
        long listed = one.outcomes().stream().mapToLong(Outcome::executions).sum();
        assertThat(one.outcomesLeftOut()).isPositive().isEqualTo(one.executions() + one.sampled() - listed);
        Exploration two = explore(Families.addingUnderLock(8), ExploreOptions.of(Strategy.DPOR).withExecutions(12_000).withWorkers(2));
        assertThat(withoutTime(two)).isEqualTo(withoutTime(one));
    }

    @Test
    void each_worker_has_a_program_of_its_own() {
        assertThat(programsMadeFor(Families.addingUnderLock(8), 2_000)).isEqualTo(3);
    }

    @Test
    void workers_without_work_make_no_program() {
        assertThat(programsMadeFor(Families.bank(), 10)).isEqualTo(1);
    }

    /** Of three workers. */
    private static int programsMadeFor(ToyProgram program, long executions) {
        AtomicInteger programs = new AtomicInteger();
        new Explorer(() -> {
            programs.incrementAndGet();
            return new Toy(program);
        }, ExploreOptions.of(Strategy.DPOR).withExecutions(executions).withWorkers(3)).explore();
        return programs.get();
    }

    private static Exploration explore(ToyProgram program, ExploreOptions options) {
        return new Explorer(() -> new Toy(program), options).explore();
    }

    private static Exploration withoutTime(Exploration found) {
        return new Exploration(found.strategy(), found.unfinished(), found.executions(), found.redundant(), found.sampled(), 0,
                found.outcomes(),
                found.outcomesLeftOut(), found.failures(), found.races(), found.cut());
    }
}
