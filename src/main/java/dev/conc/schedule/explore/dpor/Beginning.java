package dev.conc.schedule.explore.dpor;

import java.util.Arrays;

/**
 * The beginning of an execution that a branch fixes. The order of events differs from that of the execution in which the branch was found, and so may
 * the order in which threads are created: their numbers are translated as they come.
 */
final class Beginning {
    private static final int MOVER = -1;

    private GraphBranch branch = GraphBranch.root();
    private int[] events = new int[64];
    private int length;
    private int[] renumbered = new int[8];

    void of(GraphBranch given) {
        branch = given;
        length = 0;
        if (events.length <= given.length()) {
            events = new int[2 * given.length() + 1];
        }
        RunEvents trace = given.trace();
        if (trace == null) {
            return;
        }
        for (int thread = 0; thread < trace.threadsAtFirst(); thread++) {
            rename(thread, thread);
        }
        for (int event = 0; event < given.length(); event++) {
            if (given.keeps(event)) {
                events[length++] = event;
            }
        }
        if (given.mover() >= 0) {
            events[length++] = MOVER;
        }
        if (given.rest()) {
            for (int event = 0; event < given.length(); event++) {
                if (!given.keeps(event)) {
                    events[length++] = event;
                }
            }
        }
    }

    GraphBranch branch() {
        return branch;
    }

    int length() {
        return length;
    }

    /** Who takes a step of the beginning. All steps before it have been {@link #taken}. */
    int thread(int step) {
        int event = events[step];
        return renumbered(event == MOVER ? branch.mover() : trace().thread(event));
    }

    int readRank(int step) {
        int event = events[step];
        return event == MOVER ? branch.readRank() : trace().readRank(event);
    }

    int updateRank(int step) {
        int event = events[step];
        return event == MOVER ? branch.updateRank() : trace().updateRank(event);
    }

    /** A step of the beginning has been taken, and there are so many threads now. */
    void taken(int step, int threads) {
        int event = events[step];
        if (event != MOVER) {
            int old = trace().threadsBefore(event);
            int born = trace().threadsAfter(event) - old;
            for (int i = 0; i < born; i++) {
                rename(old + i, threads - born + i);
            }
        }
    }

    /** The number that a thread has in this execution. */
    int renumbered(int thread) {
        return renumbered[thread];
    }

    private void rename(int old, int now) {
        if (old >= renumbered.length) {
            renumbered = Arrays.copyOf(renumbered, 2 * old);
        }
        renumbered[old] = now;
    }

    private RunEvents trace() {
        RunEvents trace = branch.trace();
        if (trace == null) {
            throw new IllegalStateException("the first branch has no beginning");
        }
        return trace;
    }
}
