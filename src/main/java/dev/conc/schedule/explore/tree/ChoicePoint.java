package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Access;
import dev.conc.schedule.State;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A state in which several threads could go next, and which of them do. It grows while branches are admitted, and not while executions are run. */
final class ChoicePoint {
    private final int[] threads;
    private final int[] locations;
    private final Access[] accesses;
    /** Those that need not go, and those that have been chosen. */
    private SleepSet covered;

    /** @param enabled the threads that can go */
    ChoicePoint(State state, int[] enabled, SleepSet asleep, int chosen) {
        threads = enabled;
        locations = Arrays.stream(enabled).map(state::location).toArray();
        accesses = Arrays.stream(enabled).mapToObj(state::access).toArray(Access[]::new);
        covered = asleep.with(state, chosen);
    }

    /** One of the threads is to go here too: gives who sleeps after its step, or null if one of them goes or need not. */
    @Nullable
    Chosen choose(int[] candidates) {
        for (int candidate : candidates) {
            if (covered.contains(candidate)) {
                return null;
            }
        }
        for (int candidate : candidates) {
            int index = Arrays.binarySearch(threads, candidate);
            if (index >= 0) {
                SleepSet asleep = covered.before(candidate, locations[index], accesses[index]);
                covered = covered.with(candidate, locations[index], accesses[index]);
                return new Chosen(candidate, asleep);
            }
        }
        return null;
    }

    /** @param asleep who sleeps after the thread's step */
    record Chosen(int thread, SleepSet asleep) {}
}
