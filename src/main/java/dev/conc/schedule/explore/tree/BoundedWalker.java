package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Access;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Fairness;
import dev.conc.schedule.explore.search.Walker;
import java.util.ArrayList;
import java.util.List;

/** Runs a branch of {@link BoundedSearch}: the running thread goes on as long as it can, and to leave it is a branch that costs a preemption. */
public final class BoundedWalker implements Walker<TreeBranch> {
    /** The branches of one execution may take so much memory. */
    private static final long MOST_BYTES = 32_000_000;

    private final BoundedSearch search;
    private List<TreeBranch> found = new ArrayList<>();
    private TreeBranch branch = TreeBranch.root();
    private Trail trail = new Trail();
    private boolean branched;
    private long bytes;

    public BoundedWalker(BoundedSearch search) {
        this.search = search;
    }

    @Override
    public void begin(TreeBranch given, List<TreeBranch> branches) {
        branch = given;
        found = branches;
        trail = new Trail();
        branched = false;
        bytes = 0;
    }

    @Override
    public int next(State state) {
        int step = state.steps().count();
        if (bytes > MOST_BYTES) {
            return Fairness.proceed(state, state.steps().thread(step - 1));
        }
        if (step < branch.length()) {
            return branch.trail().thread(step);
        }
        if (step == branch.length() && branch.thread() >= 0) {
            return branch.thread();
        }
        int running = step == 0 ? -1 : state.steps().thread(step - 1);
        int chosen = Fairness.proceed(state, running);
        // A step that touches nothing may as well be taken before the thread is left.
        if (chosen != running || state.rule(chosen) != Rule.LOCAL || state.access(chosen) != Access.NONE) {
            leave(state, step, chosen, chosen == running ? 1 : 0);
        }
        return chosen;
    }

    private void leave(State state, int step, int chosen, int cost) {
        boolean othersFirst = Fairness.othersFirst(state);
        int preemptions = branch.preemptions() + cost;
        for (int thread = 0; thread < state.threads(); thread++) {
            if (thread == chosen || !Fairness.permits(state, thread, othersFirst)) {
                continue;
            }
            if (preemptions > search.bound()) {
                search.leaveOut();
                return;
            }
            TreeBranch other = new TreeBranch(trail, step, thread, SleepSet.EMPTY, preemptions);
            bytes += other.bytes();
            found.add(other);
            branched = true;
        }
    }

    @Override
    public Coverage finish(Execution execution) {
        if (bytes > MOST_BYTES) {
            return Coverage.TOO_LARGE;
        }
        if (branched) {
            trail.set(execution.steps());
        }
        if (branch.preemptions() < search.bound()) {
            return Coverage.REPEATED;
        }
        return execution.end() == End.CUT ? Coverage.CUT : Coverage.NEW;
    }
}
