package dev.conc.schedule.explore.dpor;

import dev.conc.schedule.Access;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Steps;
import dev.conc.schedule.explore.search.VectorClock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The execution graph of the run that is under way: its steps as events, numbered as the steps are; at each location the chain of updates, and for each event
 * the update it reads from. The ranks say when the search inserted the event's read and its update; a lock's acquisition may be
 * inserted as a read that waits and get its update later. Arrays grow and are used again for the next execution.
 */
final class Graph {
    private static final int LOCKED = 1;
    private static final int READ_OR_TRIED = 2;
    private static final int FREED_WHEN_FREE = 4;

    private int count;
    private int[] thread = new int[64];
    private int[] location = new int[64];
    private int[] readRank = new int[64];
    private int[] updateRank = new int[64];
    private int[] readsFrom = new int[64];
    private int[] previousAt = new int[64];
    private int[] previousOfOthers = new int[64];
    private int[] position = new int[64];
    private int[] threadsAfter = new int[64];
    private Access[] access = new Access[64];
    private Rule[] rule = new Rule[64];
    private @Nullable Object[] expected = new @Nullable Object[64];
    private @Nullable Object[] before = new @Nullable Object[64];
    private VectorClock[] causal = new VectorClock[64];
    private VectorClock[] happensBefore = new VectorClock[64];

    private int[] lastOf = new int[8];
    private int[] lastAt = new int[16];
    private int[] lastUpdateAt = new int[16];
    private int[] rulesAt = new int[16];
    private int locations;
    private int width = 4;
    private boolean mixed;

    void clear() {
        count = 0;
        Arrays.fill(lastOf, -1);
        Arrays.fill(lastAt, 0, locations, -1);
        Arrays.fill(lastUpdateAt, 0, locations, -1);
        Arrays.fill(rulesAt, 0, locations, 0);
        locations = 0;
        mixed = false;
    }

    /** Takes over the step after the last event. */
    void add(Steps steps, int threads, int newReadRank, int newUpdateRank) {
        int event = count++;
        if (event == thread.length) {
            grow();
        }
        int mover = steps.thread(event);
        thread[event] = mover;
        location[event] = steps.location(event);
        access[event] = steps.access(event);
        rule[event] = steps.rule(event);
        expected[event] = steps.expected(event);
        before[event] = steps.before(event);
        readRank[event] = newReadRank;
        updateRank[event] = newUpdateRank;
        threadsAfter[event] = threads;
        order(event, steps.cause(event), threads);
    }

    private void order(int event, int cause, int threads) {
        while (width < threads) {
            width *= 2;
        }
        if (lastOf.length < width) {
            int old = lastOf.length;
            lastOf = Arrays.copyOf(lastOf, width);
            Arrays.fill(lastOf, old, width, -1);
        }
        int mover = thread[event];
        int previous = lastOf[mover];
        lastOf[mover] = event;
        position[event] = previous < 0 ? 1 : position[previous] + 1;
        causal[event] = previous < 0 ? VectorClock.NOTHING : causal[previous];
        happensBefore[event] = previous < 0 ? VectorClock.NOTHING : happensBefore[previous];
        if (cause >= 0) {
            comesAfter(event, cause);
        }
        readsFrom[event] = -1;
        previousAt[event] = -1;
        if (location[event] >= 0) {
            conflict(event);
        }
        causal[event] = causal[event].at(mover, position[event]);
        happensBefore[event] = happensBefore[event].at(mover, position[event]);
    }

    /** By cause or reading. */
    private void comesAfter(int event, int earlier) {
        causal[event] = causal[event].and(causal[earlier]);
        happensBefore[event] = happensBefore[event].and(happensBefore[earlier]);
    }

    private void conflict(int event) {
        int place = location[event];
        know(place, rule[event], before[event]);
        int source = lastUpdateAt[place];
        readsFrom[event] = source;
        int previous = lastAt[place];
        previousAt[event] = previous;
        previousOfOthers[event] = previous < 0 || thread[previous] != thread[event] ? previous : previousOfOthers[previous];
        if (source >= 0) {
            mixed |= rule[event] == Rule.LOCK && rule[source] == Rule.LOCK;
            comesAfter(event, source);
        }
        if (access[event] == Access.UPDATE) {
            for (int read = lastAt[place]; read != source; read = previousAt[read]) {
                happensBefore[event] = happensBefore[event].and(happensBefore[read]);
            }
            lastUpdateAt[place] = event;
        }
        lastAt[place] = event;
    }

    /** Notes that an operation of the rule is done, or waits, at the location, which is in the state. */
    void know(int place, Rule found, @Nullable Object state) {
        if (place >= lastAt.length) {
            int size = Math.max(2 * lastAt.length, place + 1);
            lastAt = Arrays.copyOf(lastAt, size);
            lastUpdateAt = Arrays.copyOf(lastUpdateAt, size);
            rulesAt = Arrays.copyOf(rulesAt, size);
        }
        while (locations <= place) {
            lastAt[locations] = -1;
            lastUpdateAt[locations] = -1;
            rulesAt[locations++] = 0;
        }
        rulesAt[place] |= switch (found) {
            case LOCK -> LOCKED;
            case READ, COMPARE -> READ_OR_TRIED;
            case UPDATE -> state == null ? FREED_WHEN_FREE : 0;
            case LOCAL, OTHER -> 0;
        };
        // What several can hold at once, such as a semaphore of two permits, is no lock.
        mixed |= found == Rule.OTHER || ((rulesAt[place] & LOCKED) != 0 && rulesAt[place] != LOCKED);
    }

    private void grow() {
        int size = 2 * thread.length;
        thread = Arrays.copyOf(thread, size);
        location = Arrays.copyOf(location, size);
        readRank = Arrays.copyOf(readRank, size);
        updateRank = Arrays.copyOf(updateRank, size);
        readsFrom = Arrays.copyOf(readsFrom, size);
        previousAt = Arrays.copyOf(previousAt, size);
        previousOfOthers = Arrays.copyOf(previousOfOthers, size);
        position = Arrays.copyOf(position, size);
        threadsAfter = Arrays.copyOf(threadsAfter, size);
        access = Arrays.copyOf(access, size);
        rule = Arrays.copyOf(rule, size);
        expected = Arrays.copyOf(expected, size);
        before = Arrays.copyOf(before, size);
        causal = Arrays.copyOf(causal, size);
        happensBefore = Arrays.copyOf(happensBefore, size);
    }

    /** Whether a lock is also read or tried or has several holders at once, or an operation cannot be foretold: the search is not exact then. */
    boolean mixed() {
        return mixed;
    }

    int count() {
        return count;
    }

    int thread(int event) {
        return thread[event];
    }

    int location(int event) {
        return location[event];
    }

    boolean updates(int event) {
        return access[event] == Access.UPDATE;
    }

    boolean locks(int event) {
        return rule[event] == Rule.LOCK;
    }

    /** What an event's operation would do if its location were in the state. */
    Access accessIn(int event, @Nullable Object state) {
        return rule[event].access(expected[event], state);
    }

    Rule rule(int event) {
        return rule[event];
    }

    @Nullable
    Object expected(int event) {
        return expected[event];
    }

    /** The state of the event's location before it. */
    @Nullable
    Object before(int event) {
        return before[event];
    }

    int readRank(int event) {
        return readRank[event];
    }

    int updateRank(int event) {
        return updateRank[event];
    }

    /** The last update before the event at its location, or -1. */
    int readsFrom(int event) {
        return readsFrom[event];
    }

    /** The last event before this one at its location, or -1. */
    int previousAt(int event) {
        return previousAt[event];
    }

    /** The last event of another thread before this one at its location, or -1. */
    int previousOfOthers(int event) {
        return previousOfOthers[event];
    }

    /** The last event at a location, or -1. */
    int lastAt(int place) {
        return place < locations ? lastAt[place] : -1;
    }

    /** The last update of a location, or -1. */
    int lastUpdateAt(int place) {
        return place < locations ? lastUpdateAt[place] : -1;
    }

    /** The thread's last event, or -1. */
    int lastOf(int mover) {
        return mover < lastOf.length ? lastOf[mover] : -1;
    }

    /** How many clock entries cover all threads. */
    int width() {
        return width;
    }

    /** What is before an event by program order, reading and causes: the events without which it would not be the same. */
    VectorClock causal(int event) {
        return causal[event];
    }

    /** What is before an event in every equivalent execution. */
    VectorClock happensBefore(int event) {
        return happensBefore[event];
    }

    /** Whether the event is in the past that the clock tells. */
    boolean in(VectorClock clock, int event) {
        return clock.includes(thread[event], position[event]);
    }

    /** Whether the event is the other one or comes after it in every equivalent execution. */
    boolean follows(int event, int other) {
        return in(happensBefore[event], other);
    }

    /** What a branch needs to build its beginning from the events of this execution. */
    void copyTo(RunEvents trace) {
        trace.set(Arrays.copyOf(thread, count), Arrays.copyOf(readRank, count), Arrays.copyOf(updateRank, count),
                Arrays.copyOf(threadsAfter, count));
    }
}
