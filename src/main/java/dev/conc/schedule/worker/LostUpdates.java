package dev.conc.schedule.worker;

import dev.conc.schedule.Access;
import dev.conc.schedule.Execution;
import dev.conc.schedule.Kind;
import dev.conc.schedule.Rule;
import dev.conc.schedule.Steps;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds the writes that destroy an update which their thread has not seen: another thread has changed the variable since this one has read it. */
final class LostUpdates {
    /** Values that are set and not counted. */
    private static final Set<String> FLAGS = Set.of("true", "false", "null");

    private record Place(int location, int thread) {}

    /** The last step of each thread at each variable that told it the value. */
    private final Map<Place, Integer> seen = new HashMap<>();
    /** The last step that changed each variable. */
    private final Map<Integer, Integer> changed = new HashMap<>();

    /** The step whose update this step destroys, or -1. To be called once for each step, in order. */
    int destroyed(Execution execution, int step) {
        Steps steps = execution.steps();
        int location = steps.location(step);
        boolean access = steps.kind(step) == Kind.READ || steps.kind(step) == Kind.WRITE;
        if (location < 0 || !access || !execution.isVariable(location)) {
            return -1;
        }
        Place place = new Place(location, steps.thread(step));
        int last = changed.getOrDefault(location, -1);
        int read = seen.getOrDefault(place, -1);
        boolean blind = isBlind(steps, step);
        boolean loses = blind && read >= 0 && last > read && steps.thread(last) != place.thread() && differ(execution, read, last, step);
        if (blind) {
            seen.remove(place);
        } else {
            seen.put(place, step);
        }
        if (steps.access(step) == Access.UPDATE) {
            changed.put(location, step);
        }
        return loses ? last : -1;
    }

    /** Whether something is lost: not where what the thread has seen was put back, nor where both say the same yes, no or nothing, as opposed to both counting. */
    private static boolean differ(Execution execution, int read, int last, int step) {
        String there = TraceRecorder.value(execution, last);
        boolean same = FLAGS.contains(there) && there.equals(TraceRecorder.value(execution, step));
        return !same && !there.equals(TraceRecorder.value(execution, read));
    }

    /** Whether the step writes without looking at what it overwrites, unlike one that reads and writes in one. */
    private static boolean isBlind(Steps steps, int step) {
        return steps.kind(step) == Kind.WRITE && steps.rule(step) == Rule.UPDATE && switch (steps.ordering(step)) {
            case NOTHING, VOLATILE_WRITE, RELEASES -> true;
            case VOLATILE_READ, VOLATILE_UPDATE, ACQUIRES, PASSES_ON, SHARES, BOTH -> false;
        };
    }
}
