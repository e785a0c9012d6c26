package dev.conc.schedule.explore.search;

import dev.conc.schedule.Access;
import dev.conc.schedule.Steps;
import java.util.Arrays;

/** The order of an execution's steps that all equivalent executions share, as vector clocks: by thread, cause, creation of threads, and conflicts. */
public final class StepOrder {
    private VectorClock[] clocks = new VectorClock[64];
    private int[] lastOf = new int[8];
    private int[] position = new int[64];
    private int[] lastAt = new int[16];
    private int[] lastUpdateAt = new int[16];
    private int[] previousAt = new int[64];

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
            int previous = lastOf[thread];
            VectorClock clock = with(VectorClock.NOTHING, previous >= 0 ? previous : births.creator(thread));
            clock = with(clock, steps.cause(step));
            position[step] = previous < 0 ? 1 : position[previous] + 1;
            if (steps.location(step) >= 0) {
                clock = conflict(steps, step, clock);
            }
            if (child < births.threads() && births.creator(child) == step) {
                clock = with(clock, lastCreating);
                lastCreating = step;
                while (child < births.threads() && births.creator(child) == step) {
                    child++;
                }
            }
            clocks[step] = clock.at(thread, position[step]);
            lastOf[thread] = step;
        }
    }

    private VectorClock conflict(Steps steps, int step, VectorClock others) {
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
        VectorClock clock = with(others, update);
        if (steps.access(step) == Access.UPDATE) {
            for (int read = previousAt[step]; read != update; read = previousAt[read]) {
                clock = with(clock, read);
            }
            lastUpdateAt[place] = step;
        }
        return clock;
    }

    private VectorClock with(VectorClock clock, int step) {
        return step < 0 ? clock : clock.and(clocks[step]);
    }

    private void reserve(int count, int threads) {
        if (lastOf.length < threads) {
            lastOf = new int[2 * threads];
        }
        if (clocks.length < count) {
            clocks = Arrays.copyOf(clocks, 2 * count);
            position = new int[2 * count];
            previousAt = new int[2 * count];
        }
    }

    /** Whether the step can be taken next by its thread when every thread has taken so many. */
    public boolean allows(int step, int[] taken, int itsThread) {
        return clocks[step].isWithin(taken, itsThread);
    }
}
