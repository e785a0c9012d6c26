package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Access;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which threads had a next operation in each state of an execution, and which of them could do it. Looks, too, whether it changed by conflicts at its
 * location alone, so that races of steps tell all about the orders in which they can be taken.
 */
final class PendingOperations {
    private final List<BitSet> pending = new ArrayList<>();
    private final List<BitSet> enabled = new ArrayList<>();
    private int[] creators = new int[8];
    private int known;
    private int[] locations = new int[8];
    private Access[] accesses = new Access[8];

    /** For the next execution. */
    void clear() {
        pending.clear();
        enabled.clear();
        known = 0;
        Arrays.fill(locations, -1);
        Arrays.fill(accesses, null);
    }

    /** Whether the thread had a next operation before the step. */
    boolean isPending(int thread, int step) {
        return pending.get(step).get(thread);
    }

    /** Whether it could do it then. */
    boolean isEnabled(int thread, int step) {
        return enabled.get(step).get(thread);
    }

    /** The step after which the thread was created, -1 if there was no step before. */
    int creator(int thread) {
        return creators[thread];
    }

    boolean anyEnabled(State state) {
        return !enabled.get(state.steps().count()).isEmpty();
    }

    /** Takes note of a state, if it has not been. Gives whether the last step changed what others do next by a conflict alone, and nobody waits for anything else. */
    boolean look(State state) {
        int step = state.steps().count();
        if (pending.size() > step) {
            return true;
        }
        int threads = state.threads();
        if (threads > locations.length) {
            int old = locations.length;
            creators = Arrays.copyOf(creators, 2 * threads);
            locations = Arrays.copyOf(locations, 2 * threads);
            accesses = Arrays.copyOf(accesses, 2 * threads);
            Arrays.fill(locations, old, 2 * threads, -1);
        }
        while (known < threads) {
            creators[known++] = step - 1;
        }
        BitSet pendingNow = new BitSet(threads);
        BitSet enabledNow = new BitSet(threads);
        boolean fine = !state.reachesElsewhere();
        boolean mayEnd = false;
        boolean ends = false;
        boolean daemons = false;
        for (int thread = 0; thread < threads && fine; thread++) {
            Access access = null;
            if (state.pending(thread)) {
                access = state.access(thread);
                pendingNow.set(thread);
                enabledNow.set(thread, access != Access.BLOCKED);
                // Where a daemon is left, the end of another thread is one that may come in time for what the daemon does, or not.
                daemons |= state.daemon(thread);
                ends |= state.nextKind(thread) == Kind.END && !state.daemon(thread);
                mayEnd |= state.ends(thread);
                fine = !state.yielded(thread) && isForeseen(state, step - 1, thread, access);
            }
            accesses[thread] = access;
            locations[thread] = access == null ? -1 : state.location(thread);
        }
        pending.add(pendingNow);
        enabled.add(enabledNow);
        return fine && !(ends && daemons) && !(mayEnd && pendingNow.cardinality() > 1);
    }

    /** Whether the thread's next operation is as it was before a step of another one, or a conflict with that step, its end or start has changed it. */
    private boolean isForeseen(State state, int step, int thread, Access access) {
        int location = state.location(thread);
        if (location < 0 && state.rule(thread) == Rule.OTHER) {
            return false;
        }
        Access before = accesses[thread];
        if (step < 0 || before == null || state.steps().thread(step) == thread) {
            return true;
        }
        if (location != locations[thread]) {
            return false;
        }
        Steps steps = state.steps();
        return access == before || (location >= 0 && steps.location(step) == location && steps.access(step) == Access.UPDATE)
                || (state.nextKind(thread) == Kind.JOIN && state.cause(thread) == step);
    }
}
