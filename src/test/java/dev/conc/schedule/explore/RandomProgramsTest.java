package dev.conc.schedule.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.Execution;
import dev.conc.schedule.explore.replay.Replay;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Strategy;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** The strategies agree with each other, and with a count of all interleavings, on small random programs. */
@Tag("slow")
class RandomProgramsTest {
    private static final long MOST_INTERLEAVINGS = 1_000;

    @Provide
    Arbitrary<ToyProgram> foretold() {
        return Arbitraries.randomValue(RandomPrograms::foretold);
    }

    @Provide
    Arbitrary<ToyProgram> started() {
        return Arbitraries.randomValue(RandomPrograms::foretoldStarted);
    }

    @Provide
    Arbitrary<ToyProgram> any() {
        return Arbitraries.randomValue(RandomPrograms::any);
    }

    @Provide
    Arbitrary<ToyProgram> semaphores() {
        return Arbitraries.randomValue(RandomPrograms::semaphores);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void dpor_runs_each_trace_once_and_all_each_interleaving(@ForAll("foretold") ToyProgram program) {
        Oracle oracle = Oracle.of(program, MOST_INTERLEAVINGS);
        Assume.that(oracle.finished());
        Exploration dpor = explore(program, Strategy.DPOR);
        Exploration all = explore(program, Strategy.ALL);
        assertThat(dpor.executions()).isEqualTo(oracle.traces());
        assertThat(dpor.redundant()).isZero();
        assertThat(all.executions()).isEqualTo(oracle.interleavings());
        assertThat(outcomes(dpor)).isEqualTo(oracle.outcomes());
        assertThat(outcomes(all)).isEqualTo(oracle.outcomes());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void starts_and_joins_order_and_do_not_branch(@ForAll("started") ToyProgram program) {
        Oracle oracle = Oracle.of(program, MOST_INTERLEAVINGS);
        Assume.that(oracle.finished());
        Exploration dpor = explore(program, Strategy.DPOR);
        assertThat(dpor.executions()).isEqualTo(oracle.traces());
        assertThat(dpor.redundant()).isZero();
        assertThat(outcomes(dpor)).isEqualTo(oracle.outcomes());
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void dpor_and_all_find_the_same_and_what_they_report_can_be_replayed(@ForAll("any") ToyProgram program) {
        Exploration all = new Explorer(() -> new Toy(program), ExploreOptions.of(Strategy.ALL).withExecutions(MOST_INTERLEAVINGS))
                .explore();
        Assume.that(all.complete());
        Exploration dpor = explore(program, Strategy.DPOR);
        assertThat(outcomes(dpor)).isEqualTo(outcomes(all));
        assertThat(failures(dpor)).isEqualTo(failures(all));
        assertThat(races(dpor)).isEqualTo(races(all));
        assertThat(dpor.executions()).isLessThanOrEqualTo(all.executions());
        replays(program, dpor);
        replays(program, all);
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void what_several_can_hold_at_once_is_explored_to_the_end(@ForAll("semaphores") ToyProgram program) {
        Oracle oracle = Oracle.of(program, MOST_INTERLEAVINGS);
        Assume.that(oracle.finished());
        Exploration dpor = new Explorer(() -> new Toy(program), ExploreOptions.of(Strategy.DPOR).withExecutions(MOST_INTERLEAVINGS))
                .explore();
        assertThat(dpor.complete()).as("complete").isTrue();
        assertThat(outcomes(dpor)).isEqualTo(oracle.outcomes());
        assertThat(dpor.executions()).isEqualTo(oracle.traces());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void bounded_comes_to_the_same_outcomes_in_the_end(@ForAll("any") ToyProgram program) {
        Exploration bounded = new Explorer(() -> new Toy(program), ExploreOptions.of(Strategy.BOUNDED).withExecutions(MOST_INTERLEAVINGS))
                .explore();
        Assume.that(bounded.complete());
        assertThat(outcomes(bounded)).isEqualTo(outcomes(explore(program, Strategy.DPOR)));
        replays(program, bounded);
    }

    private static Exploration explore(ToyProgram program, Strategy strategy) {
        return new Explorer(() -> new Toy(program), ExploreOptions.of(strategy)).explore();
    }

    private static void replays(ToyProgram program, Exploration found) {
        Toy toy = new Toy(program);
        for (Outcome outcome : found.outcomes()) {
            Execution execution = toy.run(new Replay(outcome.schedule()));
            assertThat(execution.output()).isEqualTo(outcome.output());
            assertThat(execution.end()).isEqualTo(outcome.end());
        }
        for (FoundFailure failure : found.failures()) {
            assertThat(toy.run(new Replay(failure.schedule())).failures()).contains(failure.failure());
        }
    }

    private static Set<String> outcomes(Exploration found) {
        return sorted(found.outcomes().stream().map(outcome -> Oracle.outcome(outcome.end(), outcome.output())));
    }

    private static Set<String> failures(Exploration found) {
        return sorted(found.failures().stream().map(failure -> failure.failure().shape() + " in " + failure.variants() + " variants"));
    }

    private static Set<String> races(Exploration found) {
        return sorted(found.races().stream().map(race -> {
            int one = race.first().site().line();
            int other = race.second().site().line();
            return Math.min(one, other) + " " + Math.max(one, other);
        }));
    }

    private static Set<String> sorted(Stream<String> texts) {
        return texts.collect(Collectors.toCollection(TreeSet::new));
    }
}
