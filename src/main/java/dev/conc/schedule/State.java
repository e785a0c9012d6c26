package dev.conc.schedule;

import org.jspecify.annotations.Nullable;

/** A state of the program between two steps: which operation each thread does next. Threads are numbered by order of creation, 0 is main. */
public interface State {
    /** The steps taken so far, in order. */
    Steps steps();

    /** How many threads have been created so far. */
    int threads();

    /** Whether the thread has been started and has not ended: it has a next operation. */
    boolean pending(int thread);

    /** What the thread's next operation would do if it were taken now; {@link Access#BLOCKED} if it cannot be. */
    Access access(int thread);

    /** Whether the thread can take a step now: it is pending, not blocked. */
    default boolean enabled(int thread) {
        return pending(thread) && access(thread) != Access.BLOCKED;
    }

    /**
     * Whether the thread has said that it waits for others (yield, spin, sleep, a time-out) and none has moved since. It can be run, but a fair scheduler prefers
     * the others.
     */
    boolean yielded(int thread);

    /** The location of the thread's next operation, numbered within this execution from 0; -1 for none. */
    int location(int thread);

    /** The rule of the thread's next operation. */
    Rule rule(int thread);

    /** The value that a {@link Rule#COMPARE} of this thread expects. */
    @Nullable
    Object expected(int thread);

    /** The state of a location now, as {@link Rule#access} takes it. */
    @Nullable
    Object value(int location);

    /** The step that the thread's next operation follows besides the thread's own last one (who started, notified, unparked it, or the last step of a thread it joins), or -1. */
    int cause(int thread);

    /**
     * Whether the thread's next operation may end the program while others could go on: the end of the last thread that is no daemon, or an exit. It depends on every
     * step of theirs.
     */
    default boolean ends(int thread) {
        return false;
    }

    /** Whether what a thread does at one location may let another go on that waits at a different one: threads may be interrupted. */
    default boolean reachesElsewhere() {
        return false;
    }

    /** Whether the program does not wait for the end of this thread. */
    default boolean daemon(int thread) {
        return false;
    }

    /** Where in the source the thread's next operation is, for {@link ControlledProgram#site}; -1 where that is not known. */
    default int nextSite(int thread) {
        return -1;
    }

    /** What kind of step the thread's next operation is; null where that is not known. */
    default @Nullable Kind nextKind(int thread) {
        return null;
    }

    /** What a blocked thread waits for. */
    default Wait waitingFor(int thread) {
        return Wait.NOTHING;
    }

    /** The thread that a blocked one waits for: the one that holds the lock it wants, or that it joins; -1 where it is none in particular. */
    default int waitsFor(int thread) {
        return -1;
    }
}
