package dev.conc.schedule;

/** Decides who takes each step of an execution. */
@FunctionalInterface
public interface Chooser {
    /** Returned instead of a thread: the execution is given up here. */
    int STOP = -1;

    /**
     * Returned instead of a thread by a chooser that would have to wait for its answer and is asked in a virtual thread, which must not block: it is asked again in the
     * thread that called {@link ControlledProgram#run}.
     */
    int ASIDE = -3;

    /**
     * The thread that takes the next step. Called before every step, also when only one thread can run; not called when no thread can.
     *
     * @param state the state before the step, valid during the call only
     * @return the number of a thread for which {@link State#enabled} holds, or {@link #STOP}
     */
    int next(State state);
}
