package dev.conc.schedule.explore.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A vector clock (Fidge, Mattern): for each thread, how many of its steps are before or at an event in some order. An event is in the past of
 * a clock if its position in its thread, counted from 1, is at most the clock's entry. A clock never changes, and shares with those that it was made
 * of what they know of whole groups of threads: where thousands of threads know nothing of each other, their clocks take little memory.
 */
public final class VectorClock {
    /** The clock of what comes first. */
    public static final VectorClock NOTHING = new VectorClock(new int[0][]);

    /** So many threads are a group. */
    private static final int GROUP = 32;

    /** The entries of each group, from its first thread on; those that are missing are 0, as are all of a group that is null. */
    private final int[] @Nullable [] groups;

    private VectorClock(int[] @Nullable [] groups) {
        this.groups = groups;
    }

    /** Whether the event that is at the position in the thread is in this clock's past. */
    public boolean includes(int thread, int position) {
        return position <= entry(thread);
    }

    private int entry(int thread) {
        int group = thread / GROUP;
        int[] entries = group < groups.length ? groups[group] : null;
        return entries != null && thread % GROUP < entries.length ? entries[thread % GROUP] : 0;
    }

    /** Whether all of this clock's past but that of one thread is within so many steps of each thread. */
    public boolean isWithin(int[] steps, int except) {
        for (int group = 0; group < groups.length; group++) {
            int[] entries = groups[group];
            for (int i = 0; entries != null && i < entries.length; i++) {
                int thread = group * GROUP + i;
                if (entries[i] > 0 && thread != except && entries[i] > steps[thread]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** This clock at a position of a thread that is later than what it knows of it. */
    public VectorClock at(int thread, int position) {
        int group = thread / GROUP;
        int[] known = group < groups.length ? groups[group] : null;
        int least = thread % GROUP + 1;
        int[] entries = known == null ? new int[Integer.highestOneBit(2 * least - 1)]
                : Arrays.copyOf(known, Math.max(known.length, Integer.highestOneBit(2 * least - 1)));
        entries[least - 1] = position;
        int[][] changed = Arrays.copyOf(groups, Math.max(groups.length, group + 1));
        changed[group] = entries;
        return new VectorClock(changed);
    }

    /** A clock that knows what this one and the other know. */
    public VectorClock and(VectorClock other) {
        if (other == this) {
            return this;
        }
        int[][] changed = null;
        for (int group = 0; group < other.groups.length; group++) {
            int[] theirs = other.groups[group];
            int[] mine = group < groups.length ? groups[group] : null;
            if (theirs == null || theirs == mine) {
                continue;
            }
            int[] both = mine == null ? theirs : both(mine, theirs);
            if (both != mine) {
                if (changed == null) {
                    changed = Arrays.copyOf(groups, Math.max(groups.length, other.groups.length));
                }
                changed[group] = both;
            }
        }
        return changed == null ? this : new VectorClock(changed);
    }

    /** One of the two, if it knows all that the other does. */
    private static int[] both(int[] mine, int[] theirs) {
        boolean same = theirs.length >= mine.length;
        int[] joined = null;
        for (int i = 0; i < theirs.length; i++) {
            int own = i < mine.length ? mine[i] : 0;
            if (theirs[i] > own) {
                if (joined == null) {
                    joined = Arrays.copyOf(mine, Math.max(mine.length, theirs.length));
                }
                joined[i] = theirs[i];
            } else if (theirs[i] < own) {
                same = false;
            }
        }
        return joined == null ? mine : same ? theirs : joined;
    }
}
