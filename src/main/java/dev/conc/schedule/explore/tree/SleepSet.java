package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Access;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import java.util.Arrays;

/** Threads that need not go next, because their going next has been covered, with what they would do. Immutable. */
final class SleepSet {
    static final SleepSet EMPTY = new SleepSet(new int[0], new int[0], new Access[0]);

    private final int[] threads;
    private final int[] locations;
    private final Access[] accesses;

    private SleepSet(int[] threads, int[] locations, Access[] accesses) {
        this.threads = threads;
        this.locations = locations;
        this.accesses = accesses;
    }

    /** About how much memory it takes. */
    int bytes() {
        return threads.length == 0 ? 0 : 80 + 12 * threads.length;
    }

    boolean contains(int thread) {
        for (int sleeper : threads) {
            if (sleeper == thread) {
                return true;
            }
        }
        return false;
    }

    SleepSet with(State state, int thread) {
        return with(thread, state.location(thread), state.access(thread));
    }

    SleepSet with(int thread, int location, Access access) {
        int size = threads.length;
        int[] moreThreads = Arrays.copyOf(threads, size + 1);
        int[] moreLocations = Arrays.copyOf(locations, size + 1);
        Access[] moreAccesses = Arrays.copyOf(accesses, size + 1);
        moreThreads[size] = thread;
        moreLocations[size] = location;
        moreAccesses[size] = access;
        return new SleepSet(moreThreads, moreLocations, moreAccesses);
    }

    /** Those that sleep on when the thread takes its next step: what they would do does not depend on it. What may end the program depends on every step. */
    SleepSet before(State state, int thread) {
        if (state.ends(thread)) {
            return EMPTY;
        }
        int location = state.location(thread);
        Access access = state.access(thread);
        boolean unknown = location < 0 && state.rule(thread) == Rule.OTHER;
        return kept(i -> !unknown && threads[i] != thread && !state.ends(threads[i])
                && (location < 0 || locations[i] != location || !accesses[i].conflicts(access)));
    }

    /** The same where the step is known, and it is one that depends on others by its location alone. */
    SleepSet before(int thread, int location, Access access) {
        return kept(i -> threads[i] != thread && (location < 0 || locations[i] != location || !accesses[i].conflicts(access)));
    }

    /** Those that sleep on after a step, seen from the state after it: what they would do is what it was. */
    SleepSet after(State state) {
        return kept(i -> state.location(threads[i]) == locations[i] && state.access(threads[i]) == accesses[i]);
    }

    private interface Stays {
        boolean at(int index);
    }

    private SleepSet kept(Stays stays) {
        int kept = 0;
        for (int i = 0; i < threads.length; i++) {
            kept += stays.at(i) ? 1 : 0;
        }
        if (kept == threads.length) {
            return this;
        }
        if (kept == 0) {
            return EMPTY;
        }
        SleepSet rest = new SleepSet(new int[kept], new int[kept], new Access[kept]);
        int index = 0;
        for (int i = 0; i < threads.length; i++) {
            if (stays.at(i)) {
                rest.threads[index] = threads[i];
                rest.locations[index] = locations[i];
                rest.accesses[index++] = accesses[i];
            }
        }
        return rest;
    }
}
