package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Chooser;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;
import java.util.SplittableRandom;

/** Runs the executions of {@link SampleSearch}. */
final class SampleWalker implements Walker<Long> {
    private static final int KINDS = 4;

    private final SampleSearch search;
    private final long seed;
    private Chooser policy = _ -> STOP;

    SampleWalker(SampleSearch search, long seed) {
        this.search = search;
        this.seed = seed;
    }

    @Override
    public void begin(Long number, List<Long> found) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        int turn = (int) (number / KINDS % PriorityPolicy.MOST_FALLS);
        policy = switch ((int) (number % KINDS)) {
            case 0 -> new PreemptionPolicy(random, number == 0 ? 0 : 1, search.length());
            case 1 -> new PriorityPolicy(random, 1 + turn, search.length());
            case 2 -> new PartialOrderPolicy(random);
            default -> new PreemptionPolicy(random, 2, search.length());
        };
    }

    @Override
    public int next(State state) {
        return state.steps().count() >= search.most() ? STOP : policy.next(state);
    }

    @Override
    public Coverage finish(Execution execution) {
        search.seen(execution.steps().count());
        if (execution.end() == End.CUT) {
            search.seenCut();
        }
        return execution.end() == End.CUT || execution.end() == End.STOPPED ? Coverage.CUT : Coverage.NEW;
    }
}
