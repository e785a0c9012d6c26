package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Access;
import dev.conc.schedule.End;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.explore.search.Coverage;
import dev.conc.schedule.explore.search.Fairness;
import dev.conc.schedule.explore.search.Walker;
import java.util.ArrayList;
import java.util.List;

/** Runs a branch of {@link TreeSearch}: at each state the lowest thread that is awake goes on, and each other one that is awake is a branch. */
final class TreeWalker implements Walker<TreeBranch> {
    /** The branches of one execution may take so much memory. */
    private static final long MOST_BYTES = 32_000_000;

    private final boolean reduce;
    private List<TreeBranch> found = new ArrayList<>();
    private TreeBranch branch = TreeBranch.root();
    private Trail trail = new Trail();
    private SleepSet sleep = SleepSet.EMPTY;
    private boolean branched;
    private long bytes;
    /** Whether the last step was known as one that may end the program. */
    private boolean ending;

    TreeWalker(TreeSearch.Reduction reduction) {
        reduce = reduction == TreeSearch.Reduction.SLEEP_SETS;
    }

    @Override
    public void begin(TreeBranch given, List<TreeBranch> branches) {
        branch = given;
        found = branches;
        trail = new Trail();
        sleep = given.sleep();
        branched = false;
        bytes = 0;
    }

    @Override
    public int next(State state) {
        int chosen = decide(state);
        ending = chosen != STOP && state.ends(chosen);
        return chosen;
    }

    private int decide(State state) {
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
        if (step > 0) {
            int last = state.steps().thread(step - 1);
            // A yield makes its thread wait for a step of any other thread, and so depends on all of them.
            boolean yielded = last < state.threads() && state.pending(last) && state.yielded(last);
            sleep = yielded ? SleepSet.EMPTY : sleep.after(state);
        }
        return choose(state, step);
    }

    private int choose(State state, int step) {
        boolean othersFirst = Fairness.othersFirst(state);
        int chosen = STOP;
        SleepSet covered = sleep;
        boolean mayEnd = mayEnd(state);
        for (int thread = 0; thread < state.threads(); thread++) {
            if (!Fairness.permits(state, thread, othersFirst)) {
                continue;
            }
            if (state.rule(thread) == Rule.LOCAL && state.access(thread) == Access.NONE
                    && (!mayEnd || state.nextKind(thread) == Kind.END)) {
                sleep = sleep.before(state, thread);
                return thread;
            }
        }
        for (int thread = 0; thread < state.threads(); thread++) {
            if (!Fairness.permits(state, thread, othersFirst) || sleep.contains(thread)) {
                continue;
            }
            if (chosen == STOP) {
                chosen = thread;
            } else {
                TreeBranch other = new TreeBranch(trail, step, thread, covered.before(state, thread), 0);
                bytes += other.bytes();
                found.add(other);
                branched = true;
            }
            if (reduce) {
                covered = covered.with(state, thread);
            }
        }
        if (chosen != STOP) {
            sleep = sleep.before(state, chosen);
        }
        return chosen;
    }

    @Override
    public Coverage finish(Execution execution) {
        if (branched) {
            trail.set(execution.steps());
        }
        if (bytes > MOST_BYTES) {
            return Coverage.TOO_LARGE;
        }
        if (execution.end() == End.STOPPED) {
            return Coverage.REDUNDANT;
        }
        if (execution.end() == End.CUT) {
            return Coverage.CUT;
        }
        return reduce && execution.end() != End.LIVELOCK && !ending && anyEnabled(execution.last()) ? Coverage.BEYOND : Coverage.NEW;
    }

    /** Whether the program may end now: what a thread does between a step that touches nothing and its next, an exception perhaps, may then be too late. */
    private static boolean mayEnd(State state) {
        for (int thread = 0; thread < state.threads(); thread++) {
            if (state.ends(thread)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyEnabled(State state) {
        for (int thread = 0; thread < state.threads(); thread++) {
            if (state.enabled(thread)) {
                return true;
            }
        }
        return false;
    }
}
