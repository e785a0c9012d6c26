package dev.conc.schedule.explore.tree;

import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Depth-first search in the tree of choices. Steps that touch nothing shared are taken at once: their order makes no difference, and a yield as
 * early as possible leaves the others every choice.
 */
public final class TreeSearch implements Search<TreeBranch> {
    /** What is left out. */
    public enum Reduction {
        /** Nothing: every interleaving of the steps that touch something. */
        NONE,
        /**
         * An execution that begins with independent steps in another order than one that was run before (sleep sets: Godefroid,
         * "Partial-Order Methods for the Verification of Concurrent Systems", 1996). Each class is run to its end once.
         */
        SLEEP_SETS
    }

    private final Reduction reduction;
    private boolean begun;

    public TreeSearch(Reduction reduction) {
        this.reduction = reduction;
    }

    @Override
    public Walker<TreeBranch> walker() {
        return new TreeWalker(reduction);
    }

    @Override
    public List<TreeBranch> more() {
        if (begun) {
            return List.of();
        }
        begun = true;
        return List.of(TreeBranch.root());
    }

    @Override
    public int bytes(TreeBranch branch) {
        return branch.bytes();
    }

    @Override
    public boolean exhaustive() {
        return true;
    }

    @Override
    public @Nullable Search<?> instead() {
        return reduction == Reduction.NONE ? null : new TreeSearch(Reduction.NONE);
    }
}
