package dev.conc.schedule.explore.tree;

import dev.conc.schedule.Access;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Rule;
import dev.conc.schedule.State;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.search.VectorClock;
import java.util.Arrays;

/**
 * The races of an execution that could go the other way round: two steps at one location that conflict, with nothing else that orders them, the later of which
 * could have been done instead of the earlier one. For each it tells the step, and who could go instead to come to the other order.
 */
final class ReversibleRaces {
    /** Told of a race: with which of the threads to go on instead of the step, any one of them. */
    interface Told {
        void race(int step, int[] threads);
    }

    /** So much is looked at in one execution: some tenths of a second. */
    private static final long MOST = 50_000_000;
    /** To look at so many steps takes about as long as to take one. */
    private static final int LOOKS_PER_STEP = 100;

    /** An execution's steps times its threads: what is kept of them takes some 100 MB. */
    private static final long MOST_ENTRIES = 1_000_000;

    private final PendingOperations operations;
    private long looks;
    private boolean tooLong;
    private VectorClock[] clocks = new VectorClock[64];
    private int[] position = new int[64];
    private int[] previousAt = new int[64];
    private int[] lastAt = new int[16];
    private int[] lastOf = new int[8];
    /** For each thread the place of its first step among those that could come before the later one. */
    private int[] firstOf = new int[8];

    ReversibleRaces(PendingOperations operations) {
        this.operations = operations;
    }

    /** For the next execution. */
    void clear() {
        looks = 0;
        tooLong = false;
    }

    /** So long the execution is. */
    void length(int steps, int threads) {
        tooLong = (long) steps * threads > MOST_ENTRIES;
    }

    /** Whether to look for the races of this execution takes more time and memory than it is worth. */
    boolean tooMany() {
        return tooLong || looks > MOST;
    }

    /** How many steps take as long as the search for races has. */
    int effort() {
        return (int) (Math.min(looks, MOST) / LOOKS_PER_STEP);
    }

    /**
     * Finds the races of an execution's later steps, and of the operations that wait at its end.
     *
     * @param from the first step whose races with earlier ones are looked for
     */
    void find(Execution execution, int from, Told told) {
        Steps steps = execution.steps();
        State last = execution.last();
        reserve(steps.count(), last.threads());
        for (int step = 0; step < steps.count() && !tooMany(); step++) {
            int thread = steps.thread(step);
            VectorClock own = own(thread, steps.cause(step));
            int place = steps.location(step);
            clocks[step] = own;
            position[step] = lastOf[thread] < 0 ? 1 : position[lastOf[thread]] + 1;
            if (place >= 0) {
                VectorClock all = after(steps, own, place, steps.access(step));
                if (step >= from) {
                    races(steps, new Later(thread, place, steps.access(step), steps.rule(step), own, step), told);
                }
                previousAt[step] = lastAt(place);
                lastAt[place] = step;
                clocks[step] = all;
            }
            clocks[step] = clocks[step].at(thread, position[step]);
            lastOf[thread] = step;
        }
        for (int thread = 0; thread < last.threads() && !tooMany(); thread++) {
            int place = last.pending(thread) ? last.location(thread) : -1;
            if (place >= 0 && !last.enabled(thread)) {
                VectorClock own = own(thread, last.cause(thread));
                // It could have gone on before; what it would have done is not known.
                races(steps, new Later(thread, place, Access.UPDATE, last.rule(thread), own, steps.count()), told);
            }
        }
    }

    /**
     * The later operation of a race.
     *
     * @param own what is before it wherever it comes at its location
     * @param step when it was done
     */
    private record Later(int thread, int place, Access access, Rule rule, VectorClock own, int step) {}

    private void reserve(int count, int threads) {
        if (clocks.length < count) {
            clocks = new VectorClock[2 * count];
            position = new int[2 * count];
            previousAt = new int[2 * count];
        }
        if (lastOf.length < threads) {
            lastOf = new int[2 * threads];
            firstOf = new int[2 * threads];
        }
        Arrays.fill(lastOf, -1);
        Arrays.fill(lastAt, -1);
    }

    private int lastAt(int place) {
        if (place >= lastAt.length) {
            int old = lastAt.length;
            lastAt = Arrays.copyOf(lastAt, 2 * place);
            Arrays.fill(lastAt, old, 2 * place, -1);
        }
        return lastAt[place];
    }

    private VectorClock own(int thread, int cause) {
        int previous = lastOf[thread] >= 0 ? lastOf[thread] : operations.creator(thread);
        VectorClock own = previous < 0 ? VectorClock.NOTHING : clocks[previous];
        return cause < 0 ? own : own.and(clocks[cause]);
    }

    private VectorClock after(Steps steps, VectorClock own, int place, Access access) {
        VectorClock all = own;
        for (int earlier = lastAt(place); earlier >= 0; earlier = previousAt[earlier]) {
            looks++;
            if (access.conflicts(steps.access(earlier))) {
                all = all.and(clocks[earlier]);
            }
            if (steps.access(earlier) == Access.UPDATE) {
                break;
            }
        }
        return all;
    }

    private void races(Steps steps, Later later, Told told) {
        boolean surely = false;
        for (int earlier = lastAt(later.place()); earlier >= 0 && !tooMany(); earlier = previousAt[earlier]) {
            looks++;
            boolean update = steps.access(earlier) == Access.UPDATE;
            if (update && (surely || later.own().includes(steps.thread(earlier), position[earlier]))) {
                return; // all that was there before this update is before it
            }
            if (!later.access().conflicts(steps.access(earlier)) || later.own().includes(steps.thread(earlier), position[earlier])
                    || waits(later, earlier)) {
                continue;
            }
            told.race(earlier, initials(steps, later, earlier));
            surely |= goesOn(later, earlier);
            if (surely && update) {
                return;
            }
        }
    }

    /** Whether the later operation could certainly not have been done before the step. */
    private boolean waits(Later later, int step) {
        return wasNext(later, step) && !operations.isEnabled(later.thread(), step);
    }

    /** Whether it certainly could have been done then, had its thread come so far. */
    private boolean goesOn(Later later, int step) {
        return wasNext(later, step)
                || later.rule() == Rule.READ || later.rule() == Rule.UPDATE || later.rule() == Rule.COMPARE;
    }

    private boolean wasNext(Later later, int step) {
        return lastOf[later.thread()] < step && operations.isPending(later.thread(), step);
    }

    /** What is before the later operation if the earlier step, and what comes after that, is not there. */
    private VectorClock without(Steps steps, Later later, int earlier) {
        VectorClock clock = later.own();
        for (int step = lastAt(later.place()); step > earlier; step = previousAt[step]) {
            looks++;
            if (later.access().conflicts(steps.access(step)) && !clocks[step].includes(steps.thread(earlier), position[earlier])) {
                clock = clock.and(clocks[step]);
            }
        }
        return clock;
    }

    /** The threads that can take the first step of what comes to the later operation without the earlier one: its own thread first. */
    private int[] initials(Steps steps, Later later, int earlier) {
        Arrays.fill(firstOf, -1);
        int[] initials = new int[4];
        int count = 0;
        int seen = -1; // the highest thread among the steps
        int thread = steps.thread(earlier);
        for (int step = earlier + 1; step <= later.step(); step++) {
            looks++;
            boolean isLater = step == later.step();
            int mover = isLater ? later.thread() : steps.thread(step);
            VectorClock clock = isLater ? without(steps, later, earlier) : clocks[step];
            if (firstOf[mover] >= 0 || (!isLater && clock.includes(thread, position[earlier]))) {
                continue;
            }
            boolean first = true;
            for (int other = 0; other <= seen && first; other++) {
                first = firstOf[other] < 0 || !clock.includes(other, position[firstOf[other]]);
            }
            looks += seen;
            firstOf[mover] = step;
            seen = Math.max(seen, mover);
            if (first) {
                initials = count == initials.length ? Arrays.copyOf(initials, 2 * count) : initials;
                initials[count++] = mover;
                if (mover == later.thread()) {
                    initials[count - 1] = initials[0];
                    initials[0] = mover;
                }
            }
        }
        return Arrays.copyOf(initials, count);
    }
}
