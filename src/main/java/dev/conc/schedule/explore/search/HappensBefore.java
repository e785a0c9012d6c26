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
    private @Nullable VectorClock[] clocks = new VectorClock[8];
    private int[] taken = new int[8];
    private int[] position = new int[64];
    /** For each location what comes before the steps that have changed it. */
    private @Nullable VectorClock[] changed = new VectorClock[16];
    /** For each location what comes before the steps that have shared it. */
    private @Nullable VectorClock[] looked = new VectorClock[16];
    /** For each location what its last write has released; kept only where accesses acquire or release and are not volatile. */
    private @Nullable VectorClock[] latest = new VectorClock[16];
    private boolean acquiring;
    /** The clocks of the steps that others need as causes. */
    private @Nullable VectorClock[] kept = new VectorClock[64];
    private final BitSet causes = new BitSet();
    private VectorClock current = VectorClock.NOTHING;

    /** For the next execution. */
    public void begin(Steps steps, Births births) {
        int count = steps.count();
        if (clocks.length < births.threads()) {
            clocks = new VectorClock[2 * births.threads()];
            taken = new int[2 * births.threads()];
        }
        if (position.length < count) {
            position = new int[2 * count];
            kept = new VectorClock[2 * count];
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
        current = beginning(thread, births.creator(thread));
        if (steps.cause(step) >= 0) {
            join(kept[steps.cause(step)]);
        }
        position[step] = ++taken[thread];
        current = current.at(thread, position[step]);
        if (steps.location(step) >= 0) {
            synchronise(steps.ordering(step), steps.location(step), steps.access(step) == Access.UPDATE);
        }
        if (causes.get(step)) {
            kept[step] = current;
        }
        clocks[thread] = current;
    }

    private VectorClock beginning(int thread, int creator) {
        VectorClock known = clocks[thread];
        VectorClock created = known != null || creator < 0 ? known : kept[creator];
        return created == null ? VectorClock.NOTHING : created;
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
            latest[place] = current;
        }
    }

    /** A clock that knows what the current one knows as well. */
    private VectorClock with(@Nullable VectorClock known) {
        return known == null ? current : known.and(current);
    }

    private void join(@Nullable VectorClock other) {
        if (other != null) {
            current = current.and(other);
        }
    }

    /** Whether an earlier step happens before the one that is looked at. */
    public boolean before(int thread, int earlier) {
        return current.includes(thread, position[earlier]);
    }
}
