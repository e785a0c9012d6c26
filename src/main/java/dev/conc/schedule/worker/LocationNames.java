package dev.conc.schedule.worker;

import dev.conc.schedule.Execution;
import dev.conc.schedule.Wait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the locations of an execution are called. A location may get a better name while the execution goes on: then what has been told is told by that too. */
final class LocationNames {
    /**
     * What names in a {@link TraceSegment.Change} are about.
     *
     * @param next the location of the next step; -1 where that names none
     * @param holds those of the locks that are held
     */
    record About(int next, List<Integer> holds) {}

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Set<String>> formerly = new HashMap<>();

    /** The name of a location, which is kept. */
    String learn(int location, Execution execution) {
        String now = execution.fullName(location);
        String name = names.put(location, now);
        if (name != null && !name.equals(now)) {
            formerly.computeIfAbsent(location, _ -> new HashSet<>()).add(name);
        }
        return now;
    }

    /** What a location is called now; as before where it has no name of its own. */
    String of(int location, String before) {
        return names.getOrDefault(location, before);
    }

    /** Asks for all names anew, and gives the former ones of those that have changed since this was called last, by location. */
    Map<Integer, Set<String>> renew(Execution execution) {
        List.copyOf(names.keySet()).forEach(location -> learn(location, execution));
        Map<Integer, Set<String>> changed = Map.copyOf(formerly);
        formerly.clear();
        return changed;
    }

    /** The changes with the names as they are now. */
    List<TraceSegment.Change> inChanges(List<TraceSegment.Change> changes, List<About> abouts, Map<Integer, Set<String>> formerly) {
        List<TraceSegment.Change> renamed = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            TraceSegment.Change change = changes.get(i);
            About about = abouts.get(i);
            List<TraceSegment.Hold> holds = new ArrayList<>();
            for (int k = 0; k < change.holds().size(); k++) {
                holds.add(inHold(change.holds().get(k), about.holds().get(k)));
            }
            renamed.add(new TraceSegment.Change(change.thread(), inStatus(change.status(), about.next(), formerly), List.copyOf(holds),
                    change.locals()));
        }
        return List.copyOf(renamed);
    }

    private ThreadStatus inStatus(ThreadStatus status, int next, Map<Integer, Set<String>> formerly) {
        Wait wait = status.awaited();
        boolean waits = formerly.getOrDefault(next, Set.of()).contains(wait.about());
        return new ThreadStatus(
                status.name(), status.readiness(), status.event(), status.what().isEmpty() ? "" : of(next, status.what()),
                waits ? new Wait(wait.what(), of(next, wait.about()), wait.count()) : wait,
                status.file(), status.line(), status.waitsFor(), status.heldSince());
    }

    /** A lock that is held, with its name as it is now. */
    TraceSegment.Hold inHold(TraceSegment.Hold hold, int location) {
        return new TraceSegment.Hold(of(location, hold.what()), hold.file(), hold.line());
    }
}
