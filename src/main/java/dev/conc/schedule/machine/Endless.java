package dev.conc.schedule.machine;

import dev.conc.schedule.Site;
import dev.conc.schedule.TooLong;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells an execution that is cut off because it goes round in circles, a livelock, from one that is only long. It is a livelock if each thread that has moved lately waits by looking
 * again and again, or goes through a loop that keeps nothing in local variables; what a local variable counts, nobody outside can see.
 */
final class Endless {
    private Endless() {}

    /** Whether some thread may be on its way to an end. */
    static boolean goesSomewhere(Machine machine) {
        int count = machine.recording.count();
        int from = count - count / 4;
        for (ControlledThread thread : machine.threads) {
            if (thread.last >= from && thread.round < from && thread.yielded < from) {
                return true;
            }
        }
        return false;
    }

    /** Says which thread takes so many steps, and where. */
    static TooLong tooLong(Machine machine) {
        int count = machine.recording.count();
        int from = count - count / 4;
        Map<Integer, Integer> steps = new HashMap<>();
        for (int step = from; step < count; step++) {
            steps.merge(machine.recording.thread(step), 1, Integer::sum);
        }
        int busiest = steps.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
        TreeSet<Integer> lines = new TreeSet<>();
        String file = "";
        for (int step = from; step < count; step++) {
            Site site = machine.site(machine.recording.site(step));
            if (machine.recording.thread(step) == busiest && site.line() > 0 && (file.isEmpty() || file.equals(site.file()))) {
                file = site.file();
                lines.add(site.line());
            }
        }
        String where = lines.isEmpty() ? "" : " at " + file + ":" + lines.first() + (lines.size() > 1 ? " to " + lines.last() : "");
        return new TooLong("an execution has not ended after " + count + " steps; " + machine.threads.get(busiest).programThread.getName()
                + " goes on and on" + where
                + ". It may be a loop without an end; if it is only long, give it fewer rounds, with --define where it takes a property");
    }
}
