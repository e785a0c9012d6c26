package dev.conc.schedule.explore;

import dev.conc.schedule.explore.search.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Branches that the workers run together, each the next one that is left. */
final class Batch<B> {
    private final List<B> branches;
    private final long firstSequence;
    private final BooleanSupplier timeIsUp;
    private final AtomicInteger next = new AtomicInteger();
    private final @Nullable Coverage[] coverages;
    private final int[] steps;
    private final List<List<B>> found;

    Batch(List<B> branches, long firstSequence, BooleanSupplier timeIsUp) {
        this.branches = branches;
        this.firstSequence = firstSequence;
        this.timeIsUp = timeIsUp;
        this.coverages = new @Nullable Coverage[branches.size()];
        this.steps = new int[branches.size()];
        this.found = new ArrayList<>(branches.size());
        for (int i = 0; i < branches.size(); i++) {
            found.add(new ArrayList<>());
        }
    }

    int size() {
        return branches.size();
    }

    /** A branch for the worker that asks, by its slot; -1 if none is left to be run. */
    int take() {
        int slot = next.getAndIncrement();
        return slot < branches.size() && !timeIsUp.getAsBoolean() ? slot : -1;
    }

    B branch(int slot) {
        return branches.get(slot);
    }

    /** The number of the execution among all of the search. */
    long sequence(int slot) {
        return firstSequence + slot;
    }

    /** Where the branches go that a slot's execution shows. */
    List<B> found(int slot) {
        return found.get(slot);
    }

    /** @param taken how many steps the execution and the search for its branches took */
    void done(int slot, Coverage coverage, int taken) {
        coverages[slot] = coverage;
        steps[slot] = taken;
    }

    /** What came of a slot, null if it was not run. */
    @Nullable
    Coverage coverage(int slot) {
        return coverages[slot];
    }

    /** How many steps a slot took. */
    int steps(int slot) {
        return steps[slot];
    }
}
