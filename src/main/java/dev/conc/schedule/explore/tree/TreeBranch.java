package dev.conc.schedule.explore.tree;

/**
 * A branch in the tree of choices: the beginning of an execution that has been run, then another thread than went on there.
 *
 * @param trail       that execution
 * @param length      how many of its steps are the beginning
 * @param thread      who takes the next step, -1 for anyone
 * @param sleep       who sleeps after that step
 * @param preemptions how many preemptions there are in the steps up to then, where they are counted
 */
public record TreeBranch(Trail trail, int length, int thread, SleepSet sleep, int preemptions) {
    /** About how much memory it takes; the execution is shared with other branches of it. */
    int bytes() {
        return 50 + sleep.bytes();
    }

    /** The program from its start. */
    static TreeBranch root() {
        return new TreeBranch(new Trail(), 0, -1, SleepSet.EMPTY, 0);
    }
}
