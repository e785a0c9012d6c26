package dev.conc.schedule.explore.dpor;

/** The events of an execution that has been run, as far as the branches that it showed need them. They share it. */
final class RunEvents {
    private static final int[] NONE = {};
    private int[] thread = NONE;
    private int[] readRank = NONE;
    private int[] updateRank = NONE;
    private int[] threadsAfter = NONE;
    private final int threadsAtFirst;

    RunEvents(int threadsAtFirst) {
        this.threadsAtFirst = threadsAtFirst;
    }

    /** Once, when the execution has ended: branches are found before that. */
    void set(int[] threads, int[] readRanks, int[] updateRanks, int[] threadCounts) {
        thread = threads;
        readRank = readRanks;
        updateRank = updateRanks;
        threadsAfter = threadCounts;
    }

    int thread(int event) {
        return thread[event];
    }

    int readRank(int event) {
        return readRank[event];
    }

    int updateRank(int event) {
        return updateRank[event];
    }

    int threadsAtFirst() {
        return threadsAtFirst;
    }

    /** How many threads there were before the event. */
    int threadsBefore(int event) {
        return event == 0 ? threadsAtFirst : threadsAfter[event - 1];
    }

    /** How many threads there were after the event: those between were created by it. */
    int threadsAfter(int event) {
        return threadsAfter[event];
    }
}
