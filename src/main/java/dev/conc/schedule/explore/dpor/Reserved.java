package dev.conc.schedule.explore.dpor;

import java.util.Arrays;

/** The threads whose next operation the search has inserted already as a read that waits, with the rank of that. */
final class Reserved {
    private int[] ranks = new int[0];

    /** Those of a branch, under the numbers that the threads have in this execution. */
    void set(int[] given, Beginning beginning) {
        Arrays.fill(ranks, -1);
        for (int thread = 0; thread < given.length; thread++) {
            if (given[thread] >= 0) {
                hold(beginning.renumbered(thread), given[thread]);
            }
        }
    }

    private void hold(int thread, int rank) {
        if (thread >= ranks.length) {
            int old = ranks.length;
            ranks = Arrays.copyOf(ranks, Math.max(2 * old, thread + 1));
            Arrays.fill(ranks, old, ranks.length, -1);
        }
        ranks[thread] = rank;
    }

    boolean holds(int thread) {
        return thread < ranks.length && ranks[thread] >= 0;
    }

    int rank(int thread) {
        return ranks[thread];
    }

    /** The thread goes on. Gives its rank. */
    int release(int thread) {
        int rank = ranks[thread];
        ranks[thread] = -1;
        return rank;
    }

    /** The ranks of the threads up to a number, -1 for those that are not reserved. */
    int[] copy(int threads) {
        int[] copy = new int[threads];
        for (int thread = 0; thread < threads; thread++) {
            copy[thread] = holds(thread) ? ranks[thread] : -1;
        }
        return copy;
    }
}
