package dev.conc.schedule.explore.search;

import dev.conc.schedule.Access;
import dev.conc.schedule.Steps;
import java.util.Arrays;

/** The order of an execution's steps that all equivalent executions share, as vector clocks: by thread, cause, creation of threads, and conflicts. */
public final class StepOrder {
    private int[][] clocks = new int[64][];
    private int[] lastOf = new int[8];
    private int[] position = new int[64];
    private int[] lastAt = new int[16];
    private int[] lastUpdateAt = new int[16];
    private int[] previousAt = new int[64];
    private int width = 4;

    /** Computes the order for an execution. */
    public void of(Steps steps, Births births) {
        int count = steps.count();
        reserve(count, births.threads());
        Arrays.fill(lastOf, -1);
        Arrays.fill(lastAt, -1);
        Arrays.fill(lastUpdateAt, -1);
        int child = 0;
        int lastCreating = -1;
        while (child < births.threads() && births.creator(child) < 0) {
            child++;
        }
        for (int step = 0; step < count; step++) {
            int thread = steps.thread(step);
            int[] clock = VectorClock.cleared(clocks[step], width);
            clocks[step] = clock;
            int previous = lastOf[thread];
            join(clock, previous >= 0 ? previous : births.creator(thread));
            join(clock, steps.cause(step));
            position[step] = previous < 0 ? 1 : position[previous] + 1;
            if (steps.location(step) >= 0) {
                conflict(steps, step, clock);
            }
            if (child < births.threads() && births.creator(child) == step) {
                join(clock, lastCreating);
                lastCreating = step;
                while (child < births.threads() && births.creator(child) == step) {
                    child++;
                }
            }
            clock[thread] = position[step];
            lastOf[thread] = step;
        }
    }

    private void conflict(Steps steps, int step, int[] clock) {
        int place = steps.location(step);
        if (place >= lastAt.length) {
            int old = lastAt.length;
            lastAt = Arrays.copyOf(lastAt, 2 * place);
            lastUpdateAt = Arrays.copyOf(lastUpdateAt, 2 * place);
            Arrays.fill(lastAt, old, 2 * place, -1);
            Arrays.fill(lastUpdateAt, old, 2 * place, -1);
        }
        previousAt[step] = lastAt[place];
        lastAt[place] = step;
        int update = lastUpdateAt[place];
        join(clock, update);
        if (steps.access(step) == Access.UPDATE) {
            for (int read = previousAt[step]; read != update; read = previousAt[read]) {
                join(clock, read);
            }
            lastUpdateAt[place] = step;
        }
    }

    private void join(int[] clock, int step) {
        if (step >= 0) {
            VectorClock.join(clock, clocks[step]);
        }
    }

    private void reserve(int count, int threads) {
        while (width < threads) {
            width *= 2;
        }
        if (lastOf.length < width) {
            lastOf = new int[width];
        }
        if (clocks.length < count) {
            clocks = Arrays.copyOf(clocks, 2 * count);
            position = new int[2 * count];
            previousAt = new int[2 * count];
        }
    }

    /** Whether the step can be taken next by its thread when every thread has taken so many. */
    public boolean allows(int step, int[] taken, int itsThread) {
        int[] clock = clocks[step];
        for (int thread = 0; thread < taken.length; thread++) {
            if (thread != itsThread && clock[thread] > taken[thread]) {
                return false;
            }
        }
        return true;
    }
}
