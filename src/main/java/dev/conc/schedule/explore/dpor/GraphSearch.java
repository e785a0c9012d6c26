package dev.conc.schedule.explore.dpor;

import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.search.Walker;
import dev.conc.schedule.explore.tree.SourceSearch;
import java.util.List;

/**
 * One execution for each class of equivalent ones, none redundant, in polynomial memory: TruSt (Kokologiannakis, Marmanis, Gladstein,
 * Vafeiadis, "Truly Stateless, Optimal Dynamic Partial Order Reduction", POPL 2022). Every update counts as a read-modify-write, which
 * gives the classes of Mazurkiewicz. Beyond the paper are locks: an acquisition that an earlier one displaces stays inserted as a read
 * that waits, and gets its update where the lock becomes free.
 *
 * <p>For programs whose operations can be foretold ({@link dev.conc.schedule.Rule}), where no thread yields, no lock is tried or read, and none has two holders at once.
 */
public final class GraphSearch implements Search<GraphBranch> {
    private boolean begun;

    @Override
    public Walker<GraphBranch> walker() {
        return new GraphWalker();
    }

    @Override
    public List<GraphBranch> more() {
        if (begun) {
            return List.of();
        }
        begun = true;
        return List.of(GraphBranch.root());
    }

    @Override
    public int bytes(GraphBranch branch) {
        return branch.bytes();
    }

    @Override
    public boolean exhaustive() {
        return true;
    }

    @Override
    public Search<?> instead() {
        return new SourceSearch();
    }
}
