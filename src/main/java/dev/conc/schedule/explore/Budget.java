package dev.conc.schedule.explore;

/** How much of a search to do before others have their turn. It is counted in what is done and not in time, so that the same is done each time. */
final class Budget {
    /** No limit. */
    static Budget unlimited() {
        return new Budget(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private long executions;
    private long steps;

    /**
     * A budget.
     *
     * @param executions of the program, redundant ones too
     * @param steps in all of them, and as many as take as long as the search for branches
     */
    Budget(long executions, long steps) {
        this.executions = executions;
        this.steps = steps;
    }

    /** An execution has been run that took so many steps. */
    void spend(int itsSteps) {
        executions--;
        steps -= itsSteps;
    }

    boolean spent() {
        return executions <= 0 || steps <= 0;
    }

    /**
     * How many executions may be run at once.
     *
     * @param usual how many steps an execution has
     */
    long executions(int usual) {
        return Math.max(1, Math.min(executions, steps / Math.max(1, usual)));
    }
}
