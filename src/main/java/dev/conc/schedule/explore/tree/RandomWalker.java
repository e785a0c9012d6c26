package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;
import java.util.SplittableRandom;

/** Runs the executions of {@link RandomSearch}. */
final class RandomWalker implements Walker<Long> {
    private final RandomSearch search;
    private final long seed;
    private Chooser policy = _ -> STOP;

    RandomWalker(RandomSearch search, long seed) {
        this.search = search;
        this.seed = seed;
    }

    @Override
    public void begin(Long number, List<Long> found) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        // Most bugs need few orderings, so that executions with fewer falls are worth more; all numbers take their turn.
        policy = new PriorityPolicy(random, (int) (number % (PriorityPolicy.MOST_FALLS + 1)), search.length());
    }

    @Override
    public int next(State state) {
        return policy.next(state);
    }

    @Override
    public Coverage finish(Execution execution) {
        search.seen(execution.steps().count());
        return execution.end() == End.CUT ? Coverage.CUT : Coverage.NEW;
    }
}
