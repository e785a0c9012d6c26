package dev.conc.schedule.machine;

import dev.conc.schedule.State;
import java.util.List;

/** Which threads can still move, asked before each step. */
public final class Mobility {
    private final List<ControlledThread> threads;
    private final State state;

    Mobility(List<ControlledThread> threads, State state) {
        this.threads = threads;
        this.state = state;
    }

    /** Whether a daemon is still alive. */
    public boolean daemonsLeft() {
        for (int i = 0; i < threads.size(); i++) {
            if (!threads.get(i).ended && Threads.daemon(threads.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether daemons alone are left: the virtual machine ends then, whatever they are doing. */
    boolean onlyDaemons() {
        for (int i = 0; i < threads.size(); i++) {
            ControlledThread thread = threads.get(i);
            if (!thread.ended && !Threads.daemon(thread)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the program ends with this thread: it is a shutdown hook, or all others that are alive are daemons. */
    boolean isLast(ControlledThread thread) {
        if (ShutdownHooks.begun()) {
            return true;
        }
        for (int i = 0; i < threads.size(); i++) {
            ControlledThread other = threads.get(i);
            if (other != thread && !other.ended && !Threads.daemon(other)) {
                return false;
            }
        }
        return !Threads.daemon(thread);
    }

    /** Whether threads can move, but none that could do anything new. */
    boolean onlyRepeaters() {
        boolean any = false;
        for (int i = 0; i < threads.size(); i++) {
            if (state.enabled(i)) {
                if (!threads.get(i).repeats()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether some thread that repeats itself does so because it waits for something, and not because it is meant to. */
    boolean repeatsInVain() {
        for (int i = 0; i < threads.size(); i++) {
            if (threads.get(i).repeats() && !threads.get(i).gainful) {
                return true;
            }
        }
        return false;
    }

    /** Whether a thread can take a step that is more than a repetition. */
    boolean mayMove(ControlledThread thread) {
        return !thread.repeats() && state.enabled(thread.number);
    }

    /** Whether another thread can take a step that comes before the time for which a thread waits. */
    boolean othersBefore(ControlledThread waiting) {
        for (int i = 0; i < threads.size(); i++) {
            if (threads.get(i) != waiting && threads.get(i).next() < waiting.next() && state.enabled(i)) {
                return true;
            }
        }
        return false;
    }

    boolean anyEnabled() {
        for (int i = 0; i < threads.size(); i++) {
            if (state.enabled(i)) {
                return true;
            }
        }
        return false;
    }
}
