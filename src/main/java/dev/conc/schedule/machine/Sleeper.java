package dev.conc.schedule.machine;

/** A thread that has given its lock back and waits to be notified. */
public sealed interface Sleeper permits Waiter, ConditionWaiter {
    /** What notifies it: the monitor's object, or a condition. */
    Object about();

    /** The thread has been interrupted. */
    void interrupt(Machine machine);

    /** What it does next depends on this, and on nothing else in it. */
    State state();

    /**
     * How far its wait has come.
     *
     * @param thread who waits
     * @param about what notifies it
     * @param notified whether it has been notified
     * @param offered how many notifications it may take that others may take, too
     */
    @SuppressWarnings("ReferenceEquality") // What the program thinks equal is of no matter here.
    record State(int thread, Object about, boolean notified, long offered) {
        boolean same(State other) {
            return thread == other.thread && about == other.about && notified == other.notified && offered == other.offered;
        }
    }
}
