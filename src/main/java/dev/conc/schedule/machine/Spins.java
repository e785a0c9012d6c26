package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Threads that wait by looking again and again. */
public final class Spins {
    /** Rounds of reading the same after which a loop that may keep something in local variables is taken to wait all the same. */
    private static final int ROUNDS = 100;
    private static final int LONGEST = 4;

    private Spins() {}

    /** Called by the rewritten code where a round of a closed loop begins, at first and again. */
    public static void begin(int loop) {
        Machine machine = Machine.current;
        ControlledThread thread = machine.running;
        if (thread != null) {
            thread.round = machine.recording.count();
        }
        // Where time is punctual, a round that has only read may have let time pass.
        if (thread == null || machine.quiet > 0 || machine.options().punctual()) {
            return;
        }
        boolean again = thread.backTo == loop;
        thread.backTo = -1;
        thread.rounds.begin(loop, machine.recording.count(), again);
        if (again) {
            cameRound(machine, thread);
        }
    }

    private static void cameRound(Machine machine, ControlledThread thread) {
        machine.seeValues();
        Rounds rounds = thread.rounds;
        int now = rounds.count() - 1;
        int before = rounds.before(now, rounds.loop(now));
        if (rounds.ownSteps(before) == thread.steps) {
            return;
        }
        if (rounds.updates(before) == thread.updates) {
            thread.watched = watched(machine.recording, thread, rounds.allSteps(before));
            thread.gainful = thread.done == machine.recording.count();
            machine.waiting |= thread.watched != null;
            return;
        }
        int from = machine.circles().begin(thread);
        if (from >= 0) {
            BitSet movers = machine.circles().movers(from);
            movers.stream().mapToObj(machine.threads::get).forEach(mover -> {
                mover.circle = movers;
                mover.gainful = mover.done > from;
            });
            machine.waiting = true;
            machine.circleFrom = from;
        }
    }

    /** The locations that a thread has read from a step on; null if one has changed since it was read. */
    private static int @Nullable [] watched(StepLog steps, ControlledThread thread, int from) {
        BitSet read = new BitSet();
        for (int step = from; step < steps.count(); step++) {
            int location = steps.location(step);
            if (location >= 0 && steps.thread(step) == thread.number) {
                read.set(location);
            } else if (location >= 0 && steps.access(step) == Access.UPDATE && read.get(location)) {
                return null;
            }
        }
        return read.stream().toArray();
    }

    /** A thread has taken a step: those that wait for it need not wait any more. */
    static void moved(ControlledThread mover, Access access, Machine machine) {
        for (ControlledThread thread : machine.threads) {
            thread.lower.clear(mover.number);
            if (thread.circle != null && !thread.circle.get(mover.number)) {
                thread.circle = null;
            }
            if (thread.watched != null && (thread == mover
                    || (access == Access.UPDATE && IntStream.of(thread.watched).anyMatch(each -> each == mover.location)))) {
                thread.watched = null;
            }
        }
    }

    /** Called by the rewritten code before it goes back to the beginning of a closed loop. */
    public static void back(int loop) {
        ControlledThread thread = Machine.current.running;
        if (thread != null) {
            thread.backTo = loop;
        }
    }

    /** Called by the rewritten code when it did not go back after all. */
    public static void left() {
        back(-1);
    }

    /**
     * The thread has said that it yields. What closed loops do is known without that. Anywhere else, a thread that says so again at the same place goes after those that have not
     * moved since it last did (Musuvathi, Qadeer, "Fair Stateless Model Checking", PLDI 2008); the first time it is only a step, since it need not let anybody go first.
     */
    public static void yielded(Machine machine, ControlledThread thread) {
        int site = thread.site;
        if (machine.sites().isInClosedLoop(site) && !machine.options().punctual()) {
            return;
        }
        if (thread.yieldSite == site) {
            thread.yielded = thread.last;
            for (ControlledThread other : machine.threads) {
                if (other != thread && !other.ended && other.last < thread.yieldStep && machine.mobility.mayMove(other)) {
                    thread.lower.set(other.number);
                    machine.waiting = true;
                }
            }
        }
        thread.yieldSite = site;
        thread.yieldStep = thread.last;
    }

    /** Called by the rewritten code where a loop that is meant to go on for ever goes back to its beginning: its thread has got something done. */
    public static void endless() {
        ControlledThread thread = Machine.current.running;
        if (thread != null) {
            thread.done = Machine.current.recording.count();
        }
    }

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

    /** Whether the thread has seen the end of another one that it had not joined before: a loop that joins one thread after the other gets on. */
    private static boolean joins(ControlledThread thread) {
        ControlledThread other = thread.joining;
        if (other == null || !other.ended || thread.joined.get(other.number)) {
            return false;
        }
        thread.joined.set(other.number);
        return true;
    }

    /** A thread has taken a step: notes whether it repeats itself. */
    static void step(ControlledThread thread, Access access, Machine machine, int before) {
        if (access == Access.UPDATE || joins(thread)) {
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
                repeats = earlier >= 0 && machine.recording.thread(earlier) == thread.number
                        && machine.recording.site(earlier) == thread.site
                        && machine.recording.location(earlier) == thread.location && machine.recording.access(earlier) == Access.READ;
            }
        }
        thread.repeated = repeats ? thread.repeated + 1 : 0;
        if (thread.repeated >= ROUNDS) {
            thread.yielded = step;
        }
    }
}
