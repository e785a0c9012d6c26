package dev.conc.schedule.machine;

import dev.conc.schedule.Access;
import dev.conc.schedule.Cut;
import dev.conc.schedule.Failure;
import dev.conc.schedule.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ends an execution that comes to no end by itself, and tells a livelock, in which nobody gets anything done, from what is only long or meant to go on for ever.
 *
 * <p>Where threads have come back to where they were, it is a livelock if one of them goes round a loop that has an exit. Where that is not known, it is one after some thousand steps if
 * each thread that has moved lately waits by looking again and again, or goes round loops that have an exit and keep nothing in local variables, and if nothing counts up or down.
 */
final class Endless {
    /** Most executions are over by then. */
    private static final int FIRST_LOOK = 20_000;
    /** A variable that has had so many values lately, each of them once, counts. */
    private static final int COUNTED = 50;

    private final Machine machine;
    /** After how many steps to look whether the execution gets anywhere. To look costs as much as some steps, so that is done seldom. */
    private int lookAt;
    private boolean livelock;
    private boolean cutOff;
    private boolean circle;

    Endless(Machine machine) {
        this.machine = machine;
    }

    /** A new execution begins. */
    void clear() {
        lookAt = Math.min(FIRST_LOOK, machine.options().maximumSteps());
        livelock = false;
        cutOff = false;
        circle = false;
    }

    /** Whether the execution is to end here: it gets nowhere, goes round for ever, or has taken as many steps as it may. */
    boolean isSeen() {
        if (machine.waiting && machine.mobility.onlyRepeaters() && !machine.clock.advance(machine)) {
            circle = true;
            livelock = machine.mobility.repeatsInVain();
            cutOff = !livelock;
            return true;
        }
        int count = machine.recording.count();
        if (count == FIRST_LOOK / 2) {
            machine.seeValues();
        }
        return count >= lookAt && isCutOff(count);
    }

    private boolean isCutOff(int count) {
        livelock = !goesSomewhere(count - count / 4);
        cutOff = !livelock && count >= machine.options().maximumSteps();
        lookAt = Math.min(2 * lookAt, machine.options().maximumSteps());
        return livelock || cutOff;
    }

    /** Whether nobody gets anything done. */
    boolean livelock() {
        return livelock;
    }

    /** Whether it was cut off where it might have gone on. */
    boolean cutOff() {
        return cutOff;
    }

    /** Whether the threads have come back to where they were. */
    boolean circle() {
        return circle;
    }

    /** Whether some thread may be on its way to an end, or do what it is meant to do for ever. */
    private boolean goesSomewhere(int from) {
        for (ControlledThread thread : machine.threads) {
            if (thread.last >= from && ((thread.round < from && thread.yielded < from) || thread.done >= from)) {
                return true;
            }
        }
        return counts(from);
    }

    /** Whether some variable has had another value at each change of late, as one does that counts. */
    private boolean counts(int from) {
        StepLog steps = machine.recording;
        Map<Integer, Set<Object>> values = new HashMap<>();
        Set<Integer> repeated = new HashSet<>();
        for (int step = Math.max(from, machine.seenFrom); step < steps.count(); step++) {
            int location = steps.location(step);
            if (location >= 0 && steps.access(step) == Access.UPDATE && !repeated.contains(location)
                    && !(steps.seen(step) instanceof Number number && values.computeIfAbsent(location, _ -> new HashSet<>()).add(number))) {
                repeated.add(location);
                values.remove(location);
            }
        }
        return values.values().stream().anyMatch(each -> each.size() >= COUNTED);
    }

    /** Which thread takes so many steps, and where. */
    Cut cut() {
        int count = machine.recording.count();
        int from = circle ? Math.max(0, machine.circleFrom) : count - count / 4;
        int[] steps = new int[machine.threads.size()];
        int busiest = 0;
        for (int step = from; step < count; step++) {
            int thread = machine.recording.thread(step);
            steps[thread]++;
            busiest = steps[thread] > steps[busiest] ? thread : busiest;
        }
        TreeSet<Integer> lines = new TreeSet<>();
        String file = "";
        for (int step = from; step < count; step++) {
            if (machine.recording.thread(step) == busiest) {
                Site site = machine.site(machine.recording.site(step));
                if (site.line() > 0 && (file.isEmpty() || file.equals(site.file()))) {
                    file = site.file();
                    lines.add(site.line());
                }
            }
        }
        return new Cut(count, machine.threads.get(busiest).programThread.getName(),
                lines.isEmpty() ? Failure.Place.UNKNOWN : new Failure.Place(file, lines.first()), lines.isEmpty() ? 0 : lines.last(),
                circle);
    }
}
