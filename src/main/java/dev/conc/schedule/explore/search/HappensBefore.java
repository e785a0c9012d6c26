package dev.conc.schedule.explore.search;

import dev.conc.schedule.Access;
import dev.conc.schedule.Ordering;
import dev.conc.schedule.Steps;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What happens before the step that is looked at, step after step through an execution: by thread, cause, creation of threads and synchronisation ({@link Ordering}), as vector clocks. It keeps the clocks
 * of threads and locations, and not of steps, so that long executions take little memory.
 */
public final class HappensBefore {
    private int[][] clocks = new int[8][];
    private int[] taken = new int[8];
    private int[] position = new int[64];
    /** For each location what comes before the steps that have changed it. */
    private int[] @Nullable [] changed = new int[16][];
    /** For each location what comes before the steps that have shared it. */
    private int[] @Nullable [] looked = new int[16][];
    /** For each location what its last write has released; kept only where accesses acquire or release and are not volatile. */
    private int[] @Nullable [] latest = new int[16][];
    private boolean acquiring;
    /** The clocks of the steps that others need as causes. */
    private int[] @Nullable [] kept = new int[64][];
    private final BitSet causes = new BitSet();
    private int width = 4;
    private int[] current = {};

    /** For the next execution. */
    public void begin(Steps steps, Births births) {
        int count = steps.count();
        while (width < births.threads()) {
            width *= 2;
        }
        if (clocks.length < width) {
            clocks = new int[width][];
            taken = new int[width];
        }
        if (position.length < count) {
            position = new int[2 * count];
            kept = new int[2 * count][];
        }
        Arrays.fill(clocks, null);
        Arrays.fill(taken, 0);
        Arrays.fill(changed, null);
        Arrays.fill(looked, null);
        Arrays.fill(latest, null);
        acquiring = false;
        Arrays.fill(kept, 0, count, null);
        causes.clear();
        for (int step = 0; step < count; step++) {
            acquiring |= steps.ordering(step) == Ordering.ACQUIRES || steps.ordering(step) == Ordering.RELEASES
                    || steps.ordering(step) == Ordering.PASSES_ON;
            if (steps.cause(step) >= 0) {
                causes.set(steps.cause(step));
            }
        }
        for (int thread = 0; thread < births.threads(); thread++) {
            if (births.creator(thread) >= 0) {
                causes.set(births.creator(thread));
            }
        }
    }

    /** Looks at a step; all before it have been looked at. */
    public void look(Steps steps, int step, Births births) {
        int thread = steps.thread(step);
        current = clock(thread, births.creator(thread));
        if (steps.cause(step) >= 0) {
            join(kept[steps.cause(step)]);
        }
        position[step] = ++taken[thread];
        current[thread] = position[step];
        if (steps.location(step) >= 0) {
            synchronise(steps.ordering(step), steps.location(step), steps.access(step) == Access.UPDATE);
        }
        if (causes.get(step)) {
            kept[step] = current.clone();
        }
    }

    private int[] clock(int thread, int creator) {
        int[] known = clocks[thread];
        if (known == null) {
            known = new int[width];
            clocks[thread] = known;
            current = known;
            if (creator >= 0) {
                join(kept[creator]);
            }
        }
        return known;
    }

    private void synchronise(Ordering ordering, int place, boolean updates) {
        if (place >= changed.length) {
            changed = Arrays.copyOf(changed, 2 * place + 1);
            looked = Arrays.copyOf(looked, 2 * place + 1);
            latest = Arrays.copyOf(latest, 2 * place + 1);
        }
        switch (ordering) {
            case NOTHING -> {
                if (updates) {
                    latest[place] = null;
                }
            }
            case VOLATILE_READ -> {
                join(changed[place]);
                join(latest[place]);
            }
            case VOLATILE_WRITE -> {
                changed[place] = with(changed[place]);
                release(place);
            }
            case VOLATILE_UPDATE -> {
                join(changed[place]);
                join(latest[place]);
                changed[place] = with(changed[place]);
                release(place);
            }
            case ACQUIRES -> join(latest[place]);
            case RELEASES -> release(place);
            case PASSES_ON -> latest[place] = with(latest[place]);
            case SHARES -> {
                join(changed[place]);
                looked[place] = with(looked[place]);
            }
            case BOTH -> {
                join(changed[place]);
                join(looked[place]);
                changed[place] = with(changed[place]);
            }
        }
    }

    private void release(int place) {
        if (acquiring) {
            latest[place] = current.clone();
        }
    }

    /** A clock that knows what the current one knows as well. */
    private int[] with(int @Nullable [] known) {
        if (known == null) {
            return current.clone();
        }
        VectorClock.join(known, current);
        return known;
    }

    private void join(int @Nullable [] other) {
        if (other != null) {
            VectorClock.join(current, other);
        }
    }

    /** Whether an earlier step happens before the one that is looked at. */
    public boolean before(int thread, int earlier) {
        return VectorClock.includes(current, thread, position[earlier]);
    }
}
