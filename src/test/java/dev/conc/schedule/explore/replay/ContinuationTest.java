package dev.conc.schedule.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Schedule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.Families;
import dev.conc.schedule.explore.Oracle;
import dev.conc.schedule.explore.RandomPrograms;
import dev.conc.schedule.explore.Toy;
import dev.conc.schedule.explore.ToyProgram;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.Outcome;
import dev.conc.schedule.explore.result.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** What exploring below a beginning finds is what the whole tree has below it, counted by brute force. */
@Tag("slow")
class ContinuationTest {
    private static final int MOST_INTERLEAVINGS = 2_000;

    @Provide
    Arbitrary<ToyProgram> foretold() {
        return Arbitraries.randomValue(RandomPrograms::foretold);
    }

    @Provide
    Arbitrary<ToyProgram> started() {
        return Arbitraries.randomValue(RandomPrograms::foretoldStarted);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void the_outcomes_below_a_beginning_are_those_of_the_whole_tree_that_begin_so(@ForAll("foretold") ToyProgram program,
            @ForAll Random random) {
        same(program, random);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void threads_may_be_started_before_and_after(@ForAll("started") ToyProgram program, @ForAll Random random) {
        same(program, random);
    }

    private static void same(ToyProgram program, Random random) {
        int[] beginning = beginning(program, random);
        Set<String> expected = below(program, beginning);
        for (Strategy strategy : List.of(Strategy.DPOR, Strategy.ALL, Strategy.BOUNDED)) {
            Schedule before = Schedule.of(beginning);
            Exploration found = new Explorer(() -> new Continuation(new Toy(program), before), ExploreOptions.of(strategy)).explore();
            assertThat(found.complete()).isTrue();
            assertThat(outcomes(found)).as("%s of%n%s after %s", strategy, program, before).isEqualTo(expected);
            for (Outcome outcome : found.outcomes()) {
                Execution execution = new Toy(program).run(new Replay(Continuation.whole(before, outcome.schedule())));
                assertThat(Oracle.outcome(execution.end(), execution.output())).isEqualTo(Oracle.outcome(outcome.end(), outcome.output()));
            }
        }
    }

    private static Set<String> outcomes(Exploration found) {
        return found.outcomes().stream().map(each -> Oracle.outcome(each.end(), each.output()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A few steps taken at random, perhaps all. */
    private static int[] beginning(ToyProgram program, Random random) {
        List<Integer> taken = new ArrayList<>();
        int most = random.nextInt(12);
        new Toy(program).run(state -> {
            if (taken.size() == most) {
                return Chooser.STOP;
            }
            List<Integer> enabled = enabled(state);
            taken.add(enabled.get(random.nextInt(enabled.size())));
            return taken.getLast();
        });
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> enabled(State state) {
        List<Integer> enabled = new ArrayList<>();
        for (int thread = 0; thread < state.threads(); thread++) {
            if (state.enabled(thread)) {
                enabled.add(thread);
            }
        }
        return enabled;
    }

    /** The outcomes of all interleavings that begin so. */
    private static Set<String> below(ToyProgram program, int[] beginning) {
        Set<String> outcomes = new TreeSet<>();
        List<int[]> open = new ArrayList<>(List.of(beginning));
        int interleavings = 0;
        while (!open.isEmpty()) {
            int[] prefix = open.removeLast();
            List<Integer> next = new ArrayList<>();
            Execution execution = new Toy(program).run(state -> {
                int step = state.steps().count();
                if (step < prefix.length) {
                    return prefix[step];
                }
                next.addAll(enabled(state));
                return Chooser.STOP;
            });
            if (next.isEmpty()) {
                outcomes.add(Oracle.outcome(execution.end(), execution.output()));
                Assume.that(++interleavings < MOST_INTERLEAVINGS);
            }
            for (int thread : next) {
                int[] longer = Arrays.copyOf(prefix, prefix.length + 1);
                longer[prefix.length] = thread;
                open.add(longer);
            }
        }
        return outcomes;
    }

    @Test
    void a_beginning_that_the_program_cannot_take_is_refused() {
        Explorer explorer = new Explorer(() -> new Continuation(new Toy(Families.abba()), Schedule.parse("0x2.1")),
                ExploreOptions.of(Strategy.DPOR));
        assertThatThrownBy(explorer::explore).isInstanceOf(ScheduleDoesNotFit.class);
    }
}
