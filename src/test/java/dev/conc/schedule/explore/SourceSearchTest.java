package dev.conc.schedule.explore;

import static dev.conc.schedule.explore.ToyOp.put;
import static dev.conc.schedule.explore.ToyOp.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.schedule.explore.tree.SourceSearch;
import dev.conc.schedule.explore.tree.TreeSearch;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

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
    void the_same_executions_are_run_to_their_end(@ForAll("any") ToyProgram program) {
        compare(program);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void permits_of_several_are_waited_for(@ForAll("semaphores") ToyProgram program) {
        compare(program);
    }

    /** As with a pool whose tasks give numbers: what waits can only go on when all that it waits for has been. */
    @Test
    void who_waits_for_others_in_turn_takes_one_execution() {
        ToyProgram program = ToyProgram.of(4, 0, List.of(take(0), take(1), take(2), take(3)), List.of(put(0)), List.of(put(1)),
                List.of(put(2)), List.of(put(3)));

        Searched tree = Searched.with(new TreeSearch(TreeSearch.Reduction.SLEEP_SETS), () -> new Toy(program), MOST);
        Searched source = Searched.with(new SourceSearch(), () -> new Toy(program), MOST);

        assertThat(source.complete()).as("complete").isTrue();
        assertThat(source.executions()).isEqualTo(tree.executions()).isEqualTo(1);
        assertThat(source.redundant()).isZero();
        assertThat(tree.redundant()).as("where each thread that is awake is a branch").isGreaterThan(10);
    }

    private static void compare(ToyProgram program) {
        Searched tree = Searched.with(new TreeSearch(TreeSearch.Reduction.SLEEP_SETS), () -> new Toy(program), MOST);
        Assume.that(tree.complete());
        Searched source = Searched.with(new SourceSearch(), () -> new Toy(program), MOST);
        Assume.that(source.covered());
        assertThat(source.complete()).as("complete").isTrue();
        assertThat(source.executions()).isEqualTo(tree.executions());
        assertThat(source.outcomes()).isEqualTo(tree.outcomes());
    }
}
