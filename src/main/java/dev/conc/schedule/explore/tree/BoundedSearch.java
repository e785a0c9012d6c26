package dev.conc.schedule.explore.tree;

import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Executions with no preemption, then those with one, and so on (Musuvathi, Qadeer, "Iterative Context Bounding for Systematic Testing of
 * Multithreaded Programs", PLDI 2007). Rounds begin from the start again, so that memory stays small.
 */
public final class BoundedSearch implements Search<TreeBranch> {
    private final AtomicBoolean leftOut = new AtomicBoolean(true);
    /** Changes between rounds only, when no walker is at work. */
    private int bound = -1;

    @Override
    public Walker<TreeBranch> walker() {
        return new BoundedWalker(this);
    }

    @Override
    public List<TreeBranch> more() {
        if (!leftOut.getAndSet(false)) {
            return List.of();
        }
        bound++;
        return List.of(TreeBranch.root());
    }

    /** How many preemptions an execution of this round may have. */
    public int bound() {
        return bound;
    }

    /** There are executions with more preemptions. */
    void leaveOut() {
        if (!leftOut.get()) {
            leftOut.set(true);
        }
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
        return null;
    }
}
