package dev.conc.schedule.explore.dpor;

import org.jspecify.annotations.Nullable;

/**
 * A branch of {@link GraphSearch}: some events of an execution, then one more, then the rest of them. Threads have the numbers that they
 * have in that execution.
 *
 * @param trace      that execution, null for the first branch of all
 * @param length     events from this one on are left out
 * @param kept       a bit for each event that comes before the mover's
 * @param rest       whether the other events follow after the mover's
 * @param mover      the thread that takes a step in between, -1 for none
 * @param readRank   the rank of that step
 * @param updateRank the rank of that step's update
 * @param next       the first rank that is free
 * @param reserved   for each thread whose next operation is inserted already but waits, its rank; -1 for the others
 * @param first      the thread that goes first then if it can, -1 for any
 * @param second     the one that goes next if it can, -1 for any
 */
@SuppressWarnings("ArrayRecordComponent") // made by the million, never compared
record GraphBranch(@Nullable RunEvents trace, int length, long[] kept, boolean rest, int mover, int readRank, int updateRank, int next,
        int[] reserved, int first, int second) {
    /** The program from its start. */
    static GraphBranch root() {
        return new GraphBranch(null, 0, new long[0], false, -1, 0, 0, 0, new int[0], -1, -1);
    }

    /** About how much memory it takes; the execution is shared with other branches of it. */
    int bytes() {
        return 100 + 8 * kept.length + 4 * reserved.length;
    }

    boolean keeps(int event) {
        return (kept[event >> 6] >>> event & 1) != 0;
    }
}
