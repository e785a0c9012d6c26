package dev.conc.schedule.explore.tree;

import dev.conc.schedule.explore.search.Search;
import dev.conc.schedule.explore.search.Walker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Depth-first search in the tree of choices in which a thread goes instead of another only where an execution shows a race of theirs whose reversal no
 * branch covers: Source-DPOR (Abdulla, Aronis, Jonsson, Sagonas, "Source Sets: A Foundation for Optimal Dynamic Partial Order Reduction", JACM 2017, section 5), with
 * sleep sets. Each class of equivalent executions is run to its end once; few others are begun.
 *
 * <p>An operation that waits is not in a race with those during which it could not go on. For programs in which only a conflict at its own location lets a
 * thread go on, where no thread yields or waits for a time, and where nothing ends the program while threads could go on.
 */
public final class SourceSearch implements Search<SourceBranch> {
    private boolean begun;

    @Override
    public Walker<SourceBranch> walker() {
        return new SourceWalker();
    }

    @Override
    public List<SourceBranch> more() {
        if (begun) {
            return List.of();
        }
        begun = true;
        return List.of(SourceBranch.root());
    }

    @Override
    public @Nullable SourceBranch admitted(SourceBranch branch) {
        ChoicePoint point = branch.path().point(branch.length());
        ChoicePoint.Chosen chosen = point == null ? null : point.choose(branch.threads());
        return chosen == null ? null
                : new SourceBranch(branch.path(), branch.length(), new int[]{chosen.thread()}, chosen.asleep());
    }

    @Override
    public int bytes(SourceBranch branch) {
        return branch.bytes();
    }

    @Override
    public boolean exhaustive() {
        return true;
    }

    @Override
    public Search<?> instead() {
        return new TreeSearch(TreeSearch.Reduction.SLEEP_SETS);
    }
}
