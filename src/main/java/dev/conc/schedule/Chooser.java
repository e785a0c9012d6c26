package dev.conc.schedule;

/** Decides who takes each step of an execution. */
@FunctionalInterface
public interface Chooser {
    /** Returned instead of a thread: the execution is given up here. */
    int STOP = -1;

    /**
     * The thread that takes the next step. Called before every step, also when only one thread can run; not called when no thread can.
     *
     * @param state the state before the step, valid during the call only
     * @return the number of a thread for which {@link State#enabled} holds, or {@link #STOP}
     */
    int next(State state);
}
