package dev.conc.schedule.explore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.Execution;
import dev.conc.schedule.Failure;
import dev.conc.schedule.explore.Explorer;
import dev.conc.schedule.explore.Families;
import dev.conc.schedule.explore.RandomPrograms;
import dev.conc.schedule.explore.Toy;
import dev.conc.schedule.explore.ToyProgram;
import dev.conc.schedule.explore.result.Exploration;
import dev.conc.schedule.explore.result.ExploreOptions;
import dev.conc.schedule.explore.result.FoundFailure;
import dev.conc.schedule.explore.result.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Each failure is reported with the fewest preemptions that show it. */
@net.jqwik.api.Tag("slow")
class FewestPreemptionsTest {
    private static final int MOST_INTERLEAVINGS = 2_000;

    @Provide
    Arbitrary<ToyProgram> any() {
        return Arbitraries.randomValue(RandomPrograms::any);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void no_interleaving_shows_a_failure_with_fewer(@ForAll("any") ToyProgram program) {
        Map<Failure.Shape, Integer> fewest = fewest(program);
        Assume.that(!fewest.isEmpty());
        Exploration found = new Explorer(() -> new Toy(program), ExploreOptions.of(Strategy.DPOR)).explore();
        assertThat(found.failures()).hasSameSizeAs(fewest.keySet()).allSatisfy(
                failure -> assertThat(failure.preemptions()).as(failure + " of\n" + program)
                        .isEqualTo(fewest.get(failure.failure().shape())));
    }

    @org.junit.jupiter.api.Tag("slow")
    @Test
    void the_bounded_search_finds_none_with_fewer() {
        for (ToyProgram program : List.of(Families.abba(), Families.philosophers(3, false), Families.philosophers(4, false))) {
            FoundFailure reported = new Explorer(() -> new Toy(program), ExploreOptions.of(Strategy.DPOR)).explore().failures().getFirst();
            FoundFailure bounded = new Explorer(() -> new Toy(program), ExploreOptions.of(Strategy.BOUNDED)).explore().failures()
                    .getFirst();
            assertThat(reported.preemptions()).isEqualTo(bounded.preemptions());
        }
    }

    /** The fewest preemptions for each failure, by running every interleaving; empty if there are too many. */
    private static Map<Failure.Shape, Integer> fewest(ToyProgram program) {
        Map<Failure.Shape, Integer> fewest = new HashMap<>();
        Toy toy = new Toy(program);
        List<Integer> choices = new ArrayList<>();
        int interleavings = 0;
        do {
            List<Integer> enabledAt = new ArrayList<>();
            int[] preemptions = {0, -1};
            Execution execution = toy.run(state -> {
                List<Integer> enabled = new ArrayList<>();
                for (int thread = 0; thread < state.threads(); thread++) {
                    if (state.enabled(thread)) {
                        enabled.add(thread);
                    }
                }
                int step = state.steps().count();
                if (step == choices.size()) {
                    choices.add(0);
                }
                enabledAt.add(enabled.size());
                int chosen = enabled.get(choices.get(step));
                preemptions[0] += preemptions[1] != chosen && enabled.contains(preemptions[1]) ? 1 : 0;
                preemptions[1] = chosen;
                return chosen;
            });
            execution.failures().forEach(failure -> fewest.merge(failure.shape(), preemptions[0], Math::min));
            while (!choices.isEmpty() && choices.getLast() + 1 == enabledAt.get(choices.size() - 1)) {
                choices.removeLast();
            }
            if (!choices.isEmpty()) {
                choices.add(choices.removeLast() + 1);
            }
        } while (!choices.isEmpty() && interleavings++ < MOST_INTERLEAVINGS);
        return choices.isEmpty() ? fewest : Map.of();
    }
}
