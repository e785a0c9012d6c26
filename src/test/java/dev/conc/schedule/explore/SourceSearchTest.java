package dev.conc.schedule.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.explore.tree.SourceSearch;
import dev.conc.schedule.explore.tree.TreeSearch;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Races tell where to branch: what is run to its end is the same as where each thread that is awake is a branch. */
@Tag("slow")
class SourceSearchTest {
    private static final long MOST = 3_000;

    @Provide
    Arbitrary<ToyProgram> any() {
        return Arbitraries.randomValue(RandomPrograms::any);
    }

    @Provide
    Arbitrary<ToyProgram> semaphores() {
        return Arbitraries.randomValue(RandomPrograms::semaphores);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void the_same_executions_are_run_to_their_end_and_fewer_others_begun(@ForAll("any") ToyProgram program) {
        compare(program);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void permits_of_several_are_waited_for(@ForAll("semaphores") ToyProgram program) {
        compare(program);
    }

    private static void compare(ToyProgram program) {
        Searched tree = Searched.with(new TreeSearch(TreeSearch.Reduction.SLEEP_SETS), () -> new Toy(program), MOST);
        Assume.that(tree.complete());
        Searched source = Searched.with(new SourceSearch(), () -> new Toy(program), MOST);
        Assume.that(source.covered());
        assertThat(source.complete()).as("complete").isTrue();
        assertThat(source.executions()).isEqualTo(tree.executions());
        assertThat(source.outcomes()).isEqualTo(tree.outcomes());
        assertThat(source.redundant()).isLessThanOrEqualTo(tree.redundant());
    }
}
