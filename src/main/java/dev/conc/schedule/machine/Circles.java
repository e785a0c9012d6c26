package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out that threads have come back to a state in which they had been before: all that has been written since holds what it held then, and every thread that has moved
 * since is at the same place in a later round of the same closed loop, in which it has seen the same.
 */
final class Circles {
    /** No circle of more steps is looked for. */
    private static final int LONGEST = 300;

    private final Machine machine;
    private final LocationValues values;

    Circles(Machine machine) {
        this.machine = machine;
        this.values = new LocationValues(machine);
    }

    /** What is at a location now, or something that is equal to nothing. */
    @Nullable
    Object value(Object base, int slot) {
        return values.at(base, slot);
    }

    /** The step after which the circle begins that closes now, where the thread begins a round; -1 if none does. */
    int begin(ControlledThread thread) {
        Rounds rounds = thread.rounds;
        int now = rounds.count() - 1;
        for (int round = rounds.before(now, rounds.loop(now)); round >= 0; round = rounds.before(round, rounds.loop(now))) {
            int from = rounds.allSteps(round);
            if (!rounds.sameVisit(round, now) || from < machine.seenFrom || machine.recording.count() - from > LONGEST) {
                return -1;
            }
            if (from < machine.recording.count() && memoryAsAt(from) && threadsAsAt(from)) {
                return from;
            }
        }
        return -1;
    }

    /** Who has moved since. */
    BitSet movers(int from) {
        BitSet movers = new BitSet();
        for (int step = from; step < machine.recording.count(); step++) {
            movers.set(machine.recording.thread(step));
        }
        return movers;
    }

    private boolean memoryAsAt(int from) {
        StepLog steps = machine.recording;
        Set<Integer> known = new HashSet<>();
        for (int step = from; step < steps.count(); step++) {
            int location = steps.location(step);
            if (steps.access(step) == Access.UPDATE && known.add(location)
                    && !LocationValues.same(value(machine.locations.base(location), machine.locations.slot(location)), steps.seen(step))) {
                return false;
            }
        }
        return true;
    }

    private boolean threadsAsAt(int from) {
        return movers(from).stream().allMatch(number -> asAt(machine.threads.get(number), from));
    }

    private boolean asAt(ControlledThread thread, int from) {
        int since = 0;
        for (int step = from; step < machine.recording.count(); step++) {
            since += machine.recording.thread(step) == thread.number ? 1 : 0;
        }
        int then = thread.steps - since;
        Rounds rounds = thread.rounds;
        int round = rounds.at(then);
        int now = rounds.count() - 1;
        if (thread.ended || round < 0 || !rounds.sameVisit(round, now)) {
            return false;
        }
        int length = then - rounds.ownSteps(round);
        if (thread.steps - rounds.ownSteps(now) != length || rounds.allSteps(round) < machine.seenFrom) {
            return false;
        }
        List<Integer> early = own(thread, rounds.allSteps(round), length);
        List<Integer> late = own(thread, rounds.allSteps(now), length);
        for (int i = 0; i < length; i++) {
            if (!sameStep(early.get(i), late.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> own(ControlledThread thread, int from, int length) {
        List<Integer> steps = new ArrayList<>();
        for (int step = from; steps.size() < length; step++) {
            if (machine.recording.thread(step) == thread.number) {
                steps.add(step);
            }
        }
        return steps;
    }

    private boolean sameStep(int one, int other) {
        StepLog steps = machine.recording;
        return steps.site(one) == steps.site(other) && steps.location(one) == steps.location(other) && steps.kind(one) == steps.kind(other)
                && steps.access(one) == steps.access(other)
                && (steps.location(one) < 0 || LocationValues.same(steps.seen(one), steps.seen(other)));
    }
}
