package dev.conc.schedule.machine;

import dev.conc.schedule.Access;

/** Threads that wait by looking again and again. */
public final class Spins {
    /** Rounds of reading the same after which a loop that may keep something in local variables is taken to wait all the same. */
    private static final int ROUNDS = 100;
    private static final int LONGEST = 4;

    private Spins() {}

    /** Called by the rewritten code where a loop that keeps nothing in local variables begins its next round. */
    public static void round() {
        ControlledThread thread = Machine.current.running;
        if (thread != null) {
            thread.round = Machine.current.recording.count();
        }
    }

    /** Called by the rewritten code where a loop that keeps nothing begins its next round: if the round has only read, the thread waits for others. */
    public static void again(int site) {
        ControlledThread thread = Machine.current.running;
        if (thread == null) {
            return;
        }
        thread.round = Machine.current.recording.count();
        if (thread.spinSite == site && thread.updates == thread.spinUpdates && thread.steps > thread.spinSteps) {
            thread.yielded = thread.last;
        }
        thread.spinSite = site;
        thread.spinUpdates = thread.updates;
        thread.spinSteps = thread.steps;
    }

    /** A thread has taken a step: notes whether it repeats itself. */
    static void step(ControlledThread thread, Access access, Machine machine, int before) {
        if (access == Access.UPDATE) {
            thread.updates++;
        }
        boolean alone = before == machine.recording.count() - 2;
        if (access != Access.READ || !alone) {
            thread.repeated = 0;
        }
        int step = machine.recording.count() - 1;
        boolean repeats = false;
        if (access == Access.READ && alone) {
            for (int period = 1; period <= LONGEST && !repeats; period++) {
                int earlier = step - period;
                repeats = earlier >= 0 && machine.recording.thread(earlier) == thread.number && machine.recording.site(earlier) == thread.site
                    && machine.recording.location(earlier) == thread.location && machine.recording.access(earlier) == Access.READ;
            }
        }
        thread.repeated = repeats ? thread.repeated + 1 : 0;
        if (thread.repeated >= ROUNDS) {
            thread.yielded = step;
        }
    }
}
