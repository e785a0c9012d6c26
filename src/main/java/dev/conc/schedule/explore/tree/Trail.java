package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Steps;

/** Who took each step of an execution. The branches found in one execution share it, so that they take little memory. */
final class Trail {
    private int[] threads = {};

    /** Once, when the execution has ended: branches are found before that. */
    void set(Steps steps) {
        threads = new int[steps.count()];
        for (int step = 0; step < threads.length; step++) {
            threads[step] = steps.thread(step);
        }
    }

    int thread(int step) {
        return threads[step];
    }
}
