package dev.conc.schedule.explore.tree;

/**
 * A branch of {@link SourceSearch}: the beginning of an execution that has been run, then another thread than went on there.
 *
 * @param path    that execution
 * @param length  how many of its steps are the beginning
 * @param threads who may take the next step: one of them is chosen when the branch is admitted; none for anyone
 * @param sleep   who sleeps after that step, once it is admitted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SourceBranch(SourcePath path, int length, int[] threads, SleepSet sleep) {
    /** The program from its start. */
    static SourceBranch root() {
        return new SourceBranch(new SourcePath(), 0, new int[0], SleepSet.EMPTY);
    }

    /** About how much memory it takes; the execution is shared with other branches of it. */
    int bytes() {
        return 70 + 4 * threads.length + sleep.bytes();
    }
}
